import type { System } from '../system.ts';
import { browser } from './api.ts';

/** The computer and the browser that the person sits at. */
export async function readSystem(): Promise<System> {
  const { os } = await browser.runtime.getPlatformInfo();
  return { browser: __BROWSER__, os: names[os] ?? 'other' };
}

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/PlatformOs */
const names: Readonly<Partial<Record<string, System['os']>>> = {
  win: 'windows',
  mac: 'macos',
  linux: 'linux',
  cros: 'chromeos',
  android: 'android',
};
