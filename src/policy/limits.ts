import * as v from 'valibot';
import { typedHost } from '../typed-host.ts';

/** As many excluded sites as are read; the rest is left out. */
const mostSites = 500;

/** A list without its bad entries, read no further than it counts: that is done anew for every page that fails. */
export const listOf = <T>(entry: (raw: unknown) => T | null, longest: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((entries) => firstOf(entries, entry, longest)),
  );

function firstOf<T>(entries: readonly unknown[], entry: (raw: unknown) => T | null, longest: number): T[] {
  const good: T[] = [];
  for (const raw of entries) {
    if (good.length === longest) break;
    const one = entry(raw);
    if (one !== null) good.push(one);
  }
  return good;
}

export const limitEntries = {
  /** Whether nobody may be asked or named but the failing site and who runs the way to it. */
  forbidThirdParties: v.fallback(v.boolean(), false),
  forbidJournal: v.fallback(v.boolean(), false),
  /** Hosts that are left alone, each with its subdomains. */
  excludedSites: v.fallback(listOf(siteOf, mostSites), []),
};
const limitsSchema = v.object(limitEntries);
/** What an organisation takes out of the person's hands: all of its policy that the background has to know. */
export type Limits = Readonly<v.InferOutput<typeof limitsSchema>>;

export const limitNames = Object.keys(limitEntries);

/** Managed values as limits; what is missing or invalid limits nothing, entry by entry. */
export function parseLimits(managed: Record<string, unknown>): Limits {
  return v.parse(limitsSchema, Object.fromEntries(limitNames.map((name) => [name, managed[name]])));
}

/** What somebody wrote down as a site, as addresses bear it; null: it is none. */
export function siteOf(raw: unknown): string | null {
  const typed = typeof raw === 'string' ? typedHost(raw) : null;
  return typed?.kind === 'host' ? typed.host : null;
}
