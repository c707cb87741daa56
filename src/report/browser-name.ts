import * as v from 'valibot';
import type { System } from '../system.ts';
import { plain } from './redact.ts';

/** What the browser tells of itself. */
export interface SelfName {
  readonly userAgent: string;
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
}

const brandsSchema = v.object({
  brands: v.pipe(v.array(v.object({ brand: v.string(), version: v.string() })), v.maxLength(16)),
});

/** @param userAgentData `navigator.userAgentData`, whose brands name what the user agent string hides; Firefox has none */
export function readSelfName(userAgent: string, userAgentData: unknown): SelfName {
  const parsed = v.safeParse(brandsSchema, userAgentData);
  return { userAgent, brands: parsed.success ? parsed.output.brands : [] };
}

/** Its name and major version, and nothing finer: that would tell people apart. */
export interface BrowserName {
  readonly name: string;
  /** null where it does not tell. */
  readonly version: number | null;
}

/** https://wicg.github.io/ua-client-hints/#grease: brands that are made up are made to be skipped. */
const madeUp = /not.{0,3}a.{0,3}brand/i;

export function browserName({ userAgent, brands }: SelfName, { browser }: System): BrowserName {
  const told = brands.filter(({ brand }) => !madeUp.test(brand.slice(0, 64)));
  const own = told.find(({ brand }) => brand !== 'Chromium') ?? told[0];
  if (own !== undefined && browser === 'chrome') {
    return { name: plain(own.brand, 40), version: major(/^(\d{1,4})/.exec(own.version)) };
  }
  const agent = userAgent.slice(0, 512);
  return browser === 'firefox'
    ? { name: 'Firefox', version: major(/\bFirefox\/(\d{1,4})/.exec(agent)) }
    : { name: 'Chromium', version: major(/\bChrom(?:e|ium)\/(\d{1,4})/.exec(agent)) };
}

function major(found: RegExpExecArray | null): number | null {
  return found?.[1] === undefined ? null : Number(found[1]);
}
