import type { Browser } from 'webextension-polyfill';

declare global {
  var browser: Browser | undefined;
  var chrome: Browser;
}

/** Firefox's name for it, or Chromium's: under Manifest V3 both answer with promises. */
const api: Browser = globalThis.browser ?? globalThis.chrome;

export { api as browser };
