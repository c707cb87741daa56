import type { Cookies } from 'webextension-polyfill';
import { type Cookie, isExpired, isSameCookie, isSamePlace, parseCookies } from '../../cookies/cookie.ts';
import { isOfHost } from '../../cookies/reach.ts';
import { browser } from '../api.ts';
import { placeOfTab } from '../tabs.ts';

/** A host's cookies in one of the browser's cookie stores. */
export interface Jar {
  /** Without port. */
  readonly host: string;
  /** How the page there is reached: cookies that are not bound to https are set as the page's own. */
  readonly scheme: 'http' | 'https';
  readonly store: string;
}

/** Partitioned cookies too and, where the browser knows first-party isolation, those of every first party. */
const everyPartition = {
  partitionKey: {},
  ...(__BROWSER__ === 'firefox' ? { firstPartyDomain: null } : {}),
};

/** The cookie store of a tab, by the browser's id; null where it cannot be told. */
export async function storeOf(tabId: number): Promise<string | null> {
  const { cookieStore } = await placeOfTab(tabId);
  if (cookieStore !== null) return cookieStore;
  const stores = await browser.cookies.getAllCookieStores();
  return stores.find(({ tabIds }) => tabIds.includes(tabId))?.id ?? null;
}

/**
 * All that is sent to the host, at any path, or what has a certain name of it.
 *
 * @throws where the browser tells something that is no cookie: what cannot be read must not be removed
 */
export async function readJar({ host, store }: Jar, filter: { name?: string } = {}): Promise<Cookie[]> {
  const where = { domain: widest(host), storeId: store, ...everyPartition };
  const told = await browser.cookies.getAll({ ...where, ...filter });
  const cookies = parseCookies(told);
  if (cookies === null) throw new Error('The browser told of a cookie that is none.');
  return cookies.filter((cookie) => isOfHost(cookie, host));
}

/**
 * Removes these and sees that they are gone. A cookie that has changed since is newer: it is looked at right before it would
 * be removed, and stays. Firefox
 * removes one at a time of those with the same name, Chromium all that go to the same address.
 *
 * @returns whether none is left
 */
export async function removeFrom(jar: Jar, cookies: readonly Cookie[]): Promise<boolean> {
  const stillThere = async () => {
    const held = await readJar(jar);
    return cookies.filter((cookie) => held.some((other) => isSameCookie(cookie, other)));
  };
  let left = await stillThere();
  for (let before = Number.POSITIVE_INFINITY; left.length > 0 && left.length < before; ) {
    before = left.length;
    for (const cookie of left)
      if (await isUnchanged(jar, cookie)) await browser.cookies.remove(detailsOf(jar, cookie));
    left = await stillThere();
  }
  return left.length === 0;
}

/** settled: it is back, or its time is over. newer: there is another in its place by now, which stays. failed: the browser refuses it. */
export type Restored = 'settled' | 'newer' | 'failed';

/** Sets a cookie as it was, unless its time is over or there is one in its place by now. */
export async function restoreTo(jar: Jar, cookie: Cookie): Promise<Restored> {
  if (isExpired(cookie, Date.now()) || (await isUnchanged(jar, cookie))) return 'settled';
  if (await isHeld(jar, cookie)) return 'newer';
  const { value, domain, hostOnly, path, secure, httpOnly, sameSite, expirationDate } = cookie;
  await browser.cookies
    .set({
      ...detailsOf(jar, cookie),
      url: addressFor(jar, cookie),
      value,
      path,
      secure,
      httpOnly,
      sameSite,
      ...(hostOnly ? {} : { domain }),
      ...(expirationDate === undefined ? {} : { expirationDate }),
    })
    .catch(() => null);
  return (await isHeld(jar, cookie)) ? 'settled' : 'failed';
}

async function isUnchanged(jar: Jar, cookie: Cookie): Promise<boolean> {
  return (await readJar(jar, { name: cookie.name })).some((other) => isSameCookie(cookie, other));
}

async function isHeld(jar: Jar, cookie: Cookie): Promise<boolean> {
  const { name } = cookie;
  return (await readJar(jar, { name })).some((other) => isSamePlace(cookie, other));
}

/** What names a cookie to the browsers. Only the fields that this browser told of it: Chromium refuses those that it does not know. */
function detailsOf({ host, scheme }: Jar, cookie: Cookie): Cookies.RemoveDetailsType {
  const { name, path, secure, storeId, partitionKey, firstPartyDomain } = cookie;
  return {
    url: `${secure ? 'https' : scheme}://${host}${path}`,
    name,
    storeId,
    ...(partitionKey == null ? {} : { partitionKey: definedOf(partitionKey) }),
    ...(firstPartyDomain === undefined ? {} : { firstPartyDomain }),
  };
}

/**
 * Where a cookie is set. Chromium takes one into its site's own partition only by that site's scheme, which on this computer
 * itself may be http.
 */
function addressFor(jar: Jar, cookie: Cookie): string {
  const { url } = detailsOf(jar, cookie);
  return cookie.partitionKey?.topLevelSite?.startsWith('http:') ? url.replace(/^https:/, 'http:') : url;
}

function definedOf({
  topLevelSite,
  hasCrossSiteAncestor,
}: NonNullable<Cookie['partitionKey']>): Cookies.PartitionKey {
  return {
    ...(topLevelSite === undefined ? {} : { topLevelSite }),
    ...(hasCrossSiteAncestor === undefined ? {} : { hasCrossSiteAncestor }),
  };
}

/** The shortest name above a host that can have cookies; the host itself where it is an address or a single word. */
function widest(host: string): string {
  return /^\[|^[\d.]+$/.test(host) ? host : host.split('.').slice(-2).join('.');
}
