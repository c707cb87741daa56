import type { System } from '../../system.ts';
import type { Phrase } from '../../texts.ts';
import type { Tool } from '../fix.ts';
import type { ProxyInForce } from '../signs/proxy.ts';

type SetBy = ProxyInForce['by'];

const off: Phrase = ['stepProxyOff'];

/** Where the proxy of the whole computer is set. Chromium has no other; Firefox asks it unless it is told otherwise. */
const onThisSystem: Readonly<Record<System['os'], readonly Phrase[]>> = {
  windows: [['placeProxyWindows'], off],
  macos: [['placeProxyMac'], off],
  linux: [['placeProxyGnome'], ['placeProxyKde'], off],
  chromeos: [['placeProxyChromeOs'], off],
  android: [['placeProxyAndroid'], off],
  other: [['placeProxyOther'], off],
};

/** Systems whose own settings Chromium opens, by a button on chrome://settings/system. */
const opensSettings: readonly System['os'][] = ['windows', 'macos', 'linux'];

/** @param by who has set it: a person does so in Firefox itself, and in Chromium only by the line that starts it */
export function whereProxyIsSet({ browser, os }: System, by: SetBy): readonly Phrase[] {
  if (by !== 'person' || os === 'android') {
    const isOpened = browser === 'chrome' && opensSettings.includes(os);
    return isOpened ? [['stepProxyPage'], ...onThisSystem[os]] : onThisSystem[os];
  }
  return browser === 'firefox' ? [['placeProxyFirefox'], off] : [['stepProxyFlag']];
}

const exceptions: Readonly<Record<System['os'], readonly Phrase[]>> = {
  chromeos: [['placeProxyChromeOs']],
  android: [['placeProxyAndroid']],
  other: [['placeProxyOther']],
  windows: [['placeExceptionsWindows']],
  macos: [['placeExceptionsMac']],
  linux: [['placeExceptionsGnome'], ['placeExceptionsKde']],
};

/** Where the list of what goes past the proxy is kept. */
export function whereExceptionsAre({ browser, os }: System, by: SetBy): readonly Phrase[] {
  if (by !== 'person' || os === 'android') return exceptions[os];
  return [[browser === 'firefox' ? 'placeExceptionsFirefox' : 'placeExceptionsFlag']];
}

/**
 * The browser's page that shows or leads to the setting. Firefox has moved it from General to Privacy and security; it
 * knows this address by both.
 */
export function proxyPage({ browser }: System): Tool {
  const address =
    browser === 'firefox' ? 'about:preferences#general-netsettings' : 'chrome://settings/system';
  return { kind: 'browser-page', address };
}

/** The list of the extensions. */
export function extensionsPage({ browser }: System): Tool {
  return {
    kind: 'browser-page',
    address: browser === 'firefox' ? 'about:addons' : 'chrome://extensions/',
  };
}
