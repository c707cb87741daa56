import type { CookieLook } from '../../cookies/looked.ts';
import type { Say } from '../../texts.ts';
import type { Times } from './times.ts';

/** The cookies that the page's site is sent: names and sizes, the largest first. */
export interface CookieList {
  /** How many can be set aside; those that could not be put back as they were are left alone. */
  readonly count: number;
  /** How many of these are too large or broken. */
  readonly suspects: number;
  /** "5 cookies, 9.2 kB together" */
  readonly summary: string;
  readonly cookies: readonly { readonly name: string; readonly size: string; readonly note: string }[];
}

export function cookieListOf({ cookies, total }: CookieLook, say: Say, times: Times): CookieList {
  return {
    count: cookies.filter(({ stays }) => !stays).length,
    suspects: cookies.filter(({ suspect, stays }) => suspect !== null && !stays).length,
    summary:
      cookies.length === 0
        ? say('cookiesNone')
        : say('cookiesSummary', String(cookies.length), times.size(total)),
    cookies: cookies
      .toSorted((one, other) => other.bytes - one.bytes)
      .map(({ name, bytes, suspect, stays }) => ({
        name: name === '' ? say('cookieNameless') : name,
        size: times.size(bytes),
        note: noteOf(suspect, stays, say),
      })),
  };
}

function noteOf(suspect: CookieLook['cookies'][number]['suspect'], stays: boolean, say: Say): string {
  if (stays) return say('cookieStays');
  if (suspect === null) return '';
  return say(suspect === 'large' ? 'cookieLarge' : 'cookieBroken');
}
