import { browser } from './api.ts';

const everySite = ['<all_urls>'];

/** Match pattern of one host, with any scheme; ports cannot be named in it. */
export function patternOf(url: string): string {
  return `*://${new URL(url).hostname}/*`;
}

/** Whether we may see how pages at this address are answered; the person can take that back in the browser. */
export async function mayWatch(url: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [patternOf(url)] });
  } catch {
    return mayWatchEverySite(); // A host that no match pattern can name.
  }
}

export function mayWatchEverySite(): Promise<boolean> {
  return browser.permissions.contains({ origins: everySite });
}

/** Asks for one site. To be called straight from a click: the browsers ask only then. */
export function requestSite(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(url)] });
}

export function requestEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: everySite });
}

export function requestNotices(): Promise<boolean> {
  return requestPermission('notifications');
}

/** As of a site: to be called straight from a click. */
export function requestPermission(
  name: 'browsingData' | 'cookies' | 'management' | 'notifications' | 'proxy',
): Promise<boolean> {
  return browser.permissions.request({ permissions: [name] });
}

/** Whether the person has allowed it. */
export function mayUse(name: 'cookies' | 'notifications'): Promise<boolean> {
  return browser.permissions.contains({ permissions: [name] });
}

/** Calls back when the person gives or takes a permission, wherever they do it. */
export function onPermissionsChange(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
