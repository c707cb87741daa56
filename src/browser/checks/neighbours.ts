import * as v from 'valibot';
import { hostOf, isInner } from '../../incident/address.ts';
import { parseTabState, shownIncident } from '../../incident/incident.ts';
import type { Neighbours } from '../../probes/neighbours.ts';
import { measured, type Reading } from '../../probes/reading.ts';
import { isLeftAlone } from '../../settings.ts';
import { browser } from '../api.ts';
import { readSettings } from '../settings.ts';
import { connectionIsBack } from '../watches/connection.ts';

/** Milliseconds after a failure in which it counts how other sites fare. */
const span = 10 * 60_000;
const key = 'neighbours';
const mostSites = 200;

const time = v.number();
const site = v.object({ failedAt: v.nullable(time), wellAt: v.nullable(time) });
const recordSchema = v.object({ salt: v.string(), until: time, sites: v.record(v.string(), site) });
type Kept = v.InferOutput<typeof recordSchema>;

/**
 * Until when other sites are noted: 0 for not at all, null for not known yet. In memory on purpose: it only spares the
 * usual page a reading, and a worker that lost it reads once.
 */
let noting: number | null = null;
let tail: Promise<unknown> = Promise.resolve();

/**
 * Notes how a site fared, by a salted hash alone, and only while a failure is fresh. Never of a private window; and not of
 * this computer or network, which is not reached by the way out that sites share; nor of a site to leave alone.
 */
export async function noteSite(
  url: string,
  failed: boolean,
  isPrivate: () => Promise<boolean>,
): Promise<void> {
  if (isInner(url)) return;
  if (!failed) void connectionIsBack();
  noting ??= (await read())?.until ?? 0;
  if (!failed && noting < Date.now()) {
    if (noting > 0) await read();
    noting = 0;
    return;
  }
  if ((await isPrivate()) || isLeftAlone(url, await readSettings())) return;
  tail = tail.then(() => note(url, failed)).catch(() => {});
  await tail;
}

async function note(url: string, failed: boolean): Promise<void> {
  const now = Date.now();
  const known = await read();
  const record: Kept = known ?? { salt: crypto.randomUUID(), until: 0, sites: {} };
  const until = failed ? now + span : record.until;
  const id = await hashOf(siteOf(url), record.salt);
  const before = record.sites[id] ?? { failedAt: null, wellAt: null };
  const after = failed ? { ...before, failedAt: now } : { ...before, wellAt: now };
  const sites = Object.fromEntries(Object.entries({ ...record.sites, [id]: after }).slice(-mostSites));
  noting = until;
  await browser.storage.session.set({ [key]: { salt: record.salt, until, sites } });
}

/** How the sites but this one fared in the last ten minutes. */
export async function readNeighbours(url: string): Promise<Reading<Neighbours>> {
  const record = await read();
  if (record === null) return measured({ failing: 0, well: 0, names: [] });
  const own = await hashOf(siteOf(url), record.salt);
  const since = Date.now() - span;
  const others = Object.entries(record.sites).flatMap(([id, fared]) => (id === own ? [] : [fared]));
  const firstFailure = Math.min(...Object.values(record.sites).flatMap(({ failedAt }) => failedAt ?? []));
  const isWell = ({ wellAt, failedAt }: Kept['sites'][string]) =>
    wellAt !== null && wellAt >= Math.max(since, firstFailure, failedAt ?? 0);
  const failing = others.filter(
    (fared) => (fared.failedAt ?? 0) >= since && (fared.wellAt ?? 0) < (fared.failedAt ?? 0),
  );
  return measured({
    failing: failing.length,
    well: others.filter(isWell).length,
    names: await failingHosts(siteOf(url)),
  });
}

/** What is older than its ten minutes is forgotten as soon as it is met. */
async function read(): Promise<Kept | null> {
  const parsed = v.safeParse(recordSchema, (await browser.storage.session.get(key))[key]);
  if (!parsed.success) return null;
  if (parsed.output.until >= Date.now()) return parsed.output;
  await browser.storage.session.remove(key);
  return null;
}

/** Hosts whose failure a tab still shows; they are known anyway. */
async function failingHosts(own: string): Promise<string[]> {
  const all = await browser.storage.session.get(null);
  const hosts = Object.keys(all).flatMap((name) => {
    const incident = name.startsWith('tab:') ? shownIncident(parseTabState(all[name])) : null;
    const isOther = incident !== null && !incident.place.private && siteOf(incident.failure.url) !== own;
    return isOther ? [hostOf(incident.failure.url).slice(0, 256)] : [];
  });
  return [...new Set(hosts)].slice(0, 10);
}

/**
 * What counts as one site: the last two labels of a name, or an address. Under suffixes such as co.uk several sites
 * count as one, which makes fewer of them: the careful side.
 */
function siteOf(url: string): string {
  const { hostname } = new URL(url);
  return /^[\d.]+$|^\[/.test(hostname) ? hostname : hostname.split('.').slice(-2).join('.');
}

async function hashOf(name: string, salt: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${name}`));
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
