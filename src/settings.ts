import * as v from 'valibot';
import { parseUrl } from './parse-url.ts';

/** Public resolvers that the person may allow to be asked for a failing site's name. */
export const resolverNames = ['cloudflare', 'google', 'quad9'] as const;

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** The bounds of what may be typed. */
export const bounds = {
  journalDays: { least: 1, most: 3_650 },
  journalMost: { least: 100, most: 20_000 },
  leaveAlone: { most: 500, longest: 253 },
} as const;

const host = v.pipe(v.string(), v.minLength(1), v.maxLength(bounds.leaveAlone.longest));

/** A list without its bad entries, and without repetitions: one of them costs no other. */
const listOf = <S extends v.GenericSchema>(entry: S, most: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((entries) => [...new Set(entries.filter((one) => v.is(entry, one)))].slice(0, most)),
  );

const settingsSchema = v.object({
  /** Whether 503 is watched too. */
  watch503: v.fallback(v.boolean(), true),
  /** Whether 504 is watched too. */
  watch504: v.fallback(v.boolean(), true),
  /** Whether Cloudflare's own are watched too: 520 to 527 and 530. */
  watchCloudflare: v.fallback(v.boolean(), true),
  /** What the toolbar button shows of an error: its number, or only another icon. */
  badge: v.fallback(v.picklist(['number', 'icon']), 'number'),
  /** Whether an error is told by a notice while the toolbar button is hidden. */
  notices: v.fallback(v.boolean(), false),
  /** Whether a page that is back is told of by a notice, where the browser lets us. */
  noticeBack: v.fallback(v.boolean(), true),
  /** Whether a page that is waited for is loaded by itself once it is back, unless the person says otherwise for this page. */
  reloadWhenBack: v.fallback(v.boolean(), false),
  /** Whether the failing site is asked nothing before the person says so, however harmless it is. */
  askFirst: v.fallback(v.boolean(), false),
  /** The resolvers that may be asked for a failing site's name without asking the person each time. */
  resolvers: v.fallback(listOf(v.picklist(resolverNames), resolverNames.length), []),
  /** Whether the journal is kept. */
  journal: v.fallback(v.boolean(), true),
  /** Whether the journal keeps pages' full addresses, and not the sites alone. */
  journalAddresses: v.fallback(v.boolean(), false),
  /** For how many days the journal keeps an incident. */
  journalDays: v.fallback(whole(bounds.journalDays.least, bounds.journalDays.most), 90),
  /** How many incidents the journal keeps. */
  journalMost: v.fallback(whole(bounds.journalMost.least, bounds.journalMost.most), 5_000),
  /** Whether requests of all kinds are watched for what fails on a page that loaded. */
  failedParts: v.fallback(v.boolean(), false),
  /** Hosts that are left alone, each with its subdomains. */
  leaveAlone: v.fallback(listOf(host, bounds.leaveAlone.most), []),
});
/** What the person has chosen. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The names under which the settings are stored. */
export const settingNames = Object.keys(settingsSchema.entries);

/** One switch once stood for all relatives of 502. */
const former = 'family';
/** The names to read, of today and of before. */
export const readNames = [...settingNames, former];

/** Stored values as settings; a missing or invalid one falls back by itself, the others stay. */
export function parseSettings(stored: Record<string, unknown>): Settings {
  const current = migrated(stored);
  return v.parse(settingsSchema, Object.fromEntries(settingNames.map((name) => [name, current[name]])));
}

/** Stored values under the names of today: whoever had switched all relatives off has each of them off. */
export function migrated(stored: Record<string, unknown>): Record<string, unknown> {
  const { [former]: family, ...current } = stored;
  return family === false
    ? { watch503: false, watch504: false, watchCloudflare: false, ...current }
    : current;
}

/** The listed hosts that cover an address: its own, or one that it lies under. No port, as a person names a site. */
export function coveredBy(hosts: readonly string[], url: string): string[] {
  const hostname = parseUrl(url)?.hostname.replace(/\.$/, '') ?? '';
  return hosts.filter((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** Whether the person, or their organisation, has us leave the site of this address alone. */
export function isLeftAlone(url: string, { leaveAlone }: Pick<Settings, 'leaveAlone'>): boolean {
  return coveredBy(leaveAlone, url).length > 0;
}
