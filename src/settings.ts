import * as v from 'valibot';

/** Public resolvers that the person may allow to be asked for a failing site's name. */
export const resolverNames = ['cloudflare', 'google', 'quad9'] as const;

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253));

/** The bounds of what may be typed. */
export const bounds = {
  journalDays: { least: 1, most: 3_650 },
  journalMost: { least: 100, most: 20_000 },
  leaveAlone: { most: 500 },
} as const;

const settingsSchema = v.object({
  /** Whether the relatives of 502 are watched too: 503, 504, and Cloudflare's 520 to 527 and 530. */
  family: v.fallback(v.boolean(), true),
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
  resolvers: v.fallback(v.pipe(v.array(v.picklist(resolverNames)), v.maxLength(resolverNames.length)), []),
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
  leaveAlone: v.fallback(v.pipe(v.array(host), v.maxLength(bounds.leaveAlone.most)), []),
});
/** What the person has chosen. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The names under which the settings are stored. */
export const settingNames = Object.keys(settingsSchema.entries);

/** Stored values as settings; a missing or invalid one falls back by itself, the others stay. */
export function parseSettings(stored: Record<string, unknown>): Settings {
  return v.parse(settingsSchema, Object.fromEntries(settingNames.map((name) => [name, stored[name]])));
}
