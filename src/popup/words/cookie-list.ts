import type { CookieLook } from '../../cookies/look.ts';
import type { Say } from '../../texts.ts';
import type { Times } from './times.ts';

/** The cookies that the page's site is sent: names and sizes, the largest first. */
export interface CookieList {
  readonly count: number;
  /** How many of them are too large or broken. */
  readonly suspects: number;
  /** "5 cookies, 9.2 kB together" */
  readonly summary: string;
  readonly cookies: readonly { readonly name: string; readonly size: string; readonly suspect: string }[];
}

export function cookieListOf({ cookies, total }: CookieLook, say: Say, times: Times): CookieList {
  return {
    count: cookies.length,
    suspects: cookies.filter(({ suspect }) => suspect !== null).length,
    summary:
      cookies.length === 0
        ? say('cookiesNone')
        : say('cookiesSummary', String(cookies.length), times.size(total)),
    cookies: cookies
      .toSorted((one, other) => other.bytes - one.bytes)
      .map(({ name, bytes, suspect }) => ({
        name: name === '' ? say('cookieNameless') : name,
        size: times.size(bytes),
        suspect: suspect === null ? '' : say(suspect === 'large' ? 'cookieLarge' : 'cookieBroken'),
      })),
  };
}
