import * as v from 'valibot';
import { type Cookie, cookieSchema, isSameCookie } from './cookie.ts';

/** Cookies of a site that were set aside, as the offer to put them back shows them. */
export interface Aside {
  readonly id: string;
  readonly host: string;
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const snapshotSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  /** Without port: cookies know none (RFC 6265, 8.5). */
  host: v.pipe(v.string(), v.maxLength(256)),
  /** Of the page that failed. */
  scheme: v.picklist(['http', 'https']),
  /** The browser's id of the cookie store. */
  store: v.pipe(v.string(), v.maxLength(128)),
  private: v.boolean(),
  at: v.pipe(v.number(), v.finite()),
  /** In the order in which the browser sends them. */
  cookies: v.pipe(v.array(cookieSchema), v.minLength(1), v.maxLength(2000)),
});
/** Cookies as they were before they were set aside. Their values are nowhere else. */
export type Snapshot = v.InferOutput<typeof snapshotSchema>;

/** A stored value as a snapshot, or null. */
export function parseSnapshot(stored: unknown): Snapshot | null {
  const parsed = v.safeParse(snapshotSchema, stored);
  return parsed.success ? parsed.output : null;
}

export function asideOf({ id, host, cookies, at }: Snapshot): Aside {
  return { id, host, count: cookies.length, at };
}

/** Whether all that the older one holds is in the newer one too, just as it is. */
export function isContained(older: Snapshot, newer: Snapshot): boolean {
  const isKept = (cookie: Cookie) => newer.cookies.some((other) => isSameCookie(cookie, other));
  return older.id !== newer.id && older.cookies.every(isKept);
}
