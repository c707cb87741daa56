import * as v from 'valibot';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

const partitionSchema = v.object({
  topLevelSite: v.optional(text(1024)),
  hasCrossSiteAncestor: v.optional(v.boolean()),
});

export const cookieSchema = v.object({
  name: text(65_536),
  value: text(65_536),
  /** With a dot in front where subdomains get it too. */
  domain: text(1024),
  hostOnly: v.boolean(),
  path: text(8192),
  secure: v.boolean(),
  httpOnly: v.boolean(),
  sameSite: v.picklist(['unspecified', 'no_restriction', 'lax', 'strict']),
  session: v.boolean(),
  /** Seconds since the epoch; absent: it ends with the browser. */
  expirationDate: v.optional(v.pipe(v.number(), v.finite())),
  storeId: text(128),
  /** Firefox alone tells it; '' without first-party isolation. */
  firstPartyDomain: v.optional(text(1024)),
  /** Of a partitioned cookie (CHIPS). Firefox tells null of any other, Chromium nothing. */
  partitionKey: v.optional(v.nullable(partitionSchema)),
});
/** A cookie with all that the browsers tell of it, so that it can be set again as it was. */
export type Cookie = v.InferOutput<typeof cookieSchema>;

/** All cookies, or null where one of them is not as the browsers describe cookies. */
export function parseCookies(told: unknown): Cookie[] | null {
  const parsed = v.safeParse(v.array(cookieSchema), told);
  return parsed.success ? parsed.output : null;
}

/** Whether one would replace the other in the browser: same name, domain, path, partition and store (RFC 6265, 5.3). */
export function isSamePlace(one: Cookie, other: Cookie): boolean {
  return placeOf(one) === placeOf(other);
}

/** Whether they are alike in everything. */
export function isSameCookie(one: Cookie, other: Cookie): boolean {
  return isSamePlace(one, other) && contentOf(one) === contentOf(other);
}

function placeOf({ name, domain, path, storeId, firstPartyDomain, partitionKey }: Cookie): string {
  const partition = [partitionKey?.topLevelSite ?? null, partitionKey?.hasCrossSiteAncestor ?? false];
  return JSON.stringify([name, domain, path, storeId, firstPartyDomain ?? '', partition]);
}

function contentOf(cookie: Cookie): string {
  const { value, hostOnly, secure, httpOnly, sameSite, session, expirationDate } = cookie;
  return JSON.stringify([value, hostOnly, secure, httpOnly, sameSite, session, expirationDate]);
}

/** Whether its time is over. @param now milliseconds since the epoch */
export function isExpired({ expirationDate }: Cookie, now: number): boolean {
  return expirationDate !== undefined && expirationDate * 1000 <= now;
}

/**
 * Whether it can be put back byte by byte. Chromium tells bytes that are not UTF-8 as U+FFFD, and sets that; Firefox, which
 * alone tells a first-party domain, keeps such a value as U+FFFD to begin with.
 */
export function isExact({ name, value, firstPartyDomain }: Cookie): boolean {
  return firstPartyDomain !== undefined || !`${name}${value}`.includes('\uFFFD');
}

/** The bytes of name and value together, in UTF-8. */
export function bytesOf({ name, value }: Cookie): number {
  return new TextEncoder().encode(name + value).length;
}
