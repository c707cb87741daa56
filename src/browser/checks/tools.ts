import * as v from 'valibot';
import { isStoredCopy } from '../../incident/failure.ts';
import { type Asked, askedSchema } from '../../probes/asking/asked.ts';
import { type Arms, askSeries } from '../../probes/asking/series.ts';
import { pageSchema } from '../../probes/page.ts';
import type { Subject } from '../../probes/probe.ts';
import { measured, type Reading, unavailable } from '../../probes/reading.ts';
import { siteWorkerSchema } from '../../probes/site-worker.ts';
import type { Tools } from '../../probes/tools.ts';
import { mayWatch } from '../permissions.ts';
import { askFromBackground, askFromPage, checked } from './ask.ts';
import { isUsual } from './identity.ts';
import { readCopyHere, readPageHere, readWorkerHere } from './inside.ts';
import { readNeighbours } from './neighbours.ts';
import { readProxySettings } from './proxy-settings.ts';
import { runInside } from './run-inside.ts';

/** Milliseconds that a look into the page may take, that all questions together may, and below which none is begun. */
const patience = 3_000;
const together = 8_000;
const shortest = 2_500;

/** Requests with cookies for the failing address in one examination. */
const most = 3;

/** The tools for one examination of one tab; `asked` counts every request that is made. */
export function toolsFor(tabId: number, subject: Subject, asked: () => void): Tools {
  const { url, origin, incident } = subject;
  const until = Date.now() + together;
  const page = once(async () => {
    const seen = v.safeParse(pageSchema, await runInside(tabId, readPageHere, [origin], patience));
    return seen.success ? measured(seen.output) : unavailable('unsupported');
  });
  const countedFromBackground = (address: string, credentials: 'include' | 'omit') => {
    asked();
    return askFromBackground(address, credentials);
  };
  return {
    readPage: page,
    mayReach: () => mayWatch(url),
    askPlain: (address) => countedFromBackground(address, 'omit'),
    askInTurn: once(() => askInTurn(tabId, subject, page, until, asked)),
    readStoredCopy: async () => {
      const document = await page();
      if (document.status === 'unavailable') return document;
      if (document.value.controlled) return unavailable('unsupported', 'controlled');
      const raw = await runInside(tabId, readCopyHere, [url], patience);
      return measured({ copy: raw === null ? null : storedCopy(raw) });
    },
    readSiteWorker: async () => {
      const seen = v.safeParse(siteWorkerSchema, await runInside(tabId, readWorkerHere, [url], patience));
      return seen.success ? measured(seen.output) : unavailable('unsupported');
    },
    readProxySettings: () => readProxySettings(incident.failure),
    readNeighbours: async () =>
      incident.place.private ? unavailable('other-identity') : await readNeighbours(url),
  };
}

function storedCopy(raw: unknown): Asked | null {
  const copy = checked(raw);
  return v.is(askedSchema, copy) && copy.kind === 'answer' ? copy : null;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Inside the page where that is possible, since only there the tab's own cookies travel: its container's, its private
 * window's, and those that are kept per site (partitioned). Past the site's worker, which would answer in its place; and
 * not in a page out of the browser's store: where Chromium brought it back from sleep, it answers its `no-store` requests
 * from the store as well.
 */
async function askInTurn(
  tabId: number,
  { url, permit, incident }: Subject,
  page: Tools['readPage'],
  until: number,
  asked: () => void,
): Promise<Reading<Arms>> {
  if (permit !== 'free') return unavailable(permit);
  const document = await page();
  const isOpen =
    document.status === 'measured' && !document.value.controlled && !isStoredCopy(incident.failure);
  if (isOpen) {
    const arms = await series('page', until, most, async (credentials, longest) => {
      asked();
      return await askFromPage(tabId, url, credentials, longest);
    });
    if (arms !== null) return measured(arms);
  }
  // The first question may have reached the site all the same: it counts.
  const left = isOpen ? most - 1 : most;
  if (!isUsual(incident.place)) return unavailable('other-identity');
  // Without access the question would bear our name, and its answer would be kept from us.
  if (!(await mayWatch(url))) return unavailable('no-permission');
  const arms = await series('background', until, left, async (credentials, longest) => {
    asked();
    return await askFromBackground(url, credentials, longest);
  });
  return arms === null ? unavailable('timeout') : measured(arms);
}

type Ask = (credentials: 'include' | 'omit', longest: number) => Promise<Asked | null>;

/**
 * null: the page lets nobody ask from inside (its Content-Security-Policy, its sandbox), or went away. That shows at the
 * first question; what breaks off later is an answer, and to begin once more elsewhere would ask too often.
 *
 * @param until when all of it has to be over, in milliseconds since the epoch
 * @param withCookies how many requests with cookies may still be made
 */
async function series(
  by: 'page' | 'background',
  until: number,
  withCookies: number,
  ask: Ask,
): Promise<Arms | null> {
  const began = Date.now();
  const wait = (since: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, began + since - Date.now())));
  let isFirst = true;
  let spent = 0;
  const answers = await askSeries(async (arm) => {
    const left = until - Date.now();
    if (arm === 'with-cookies') spent++;
    if (left < shortest || spent > withCookies) return null;
    const answer = await ask(arm === 'with-cookies' ? 'include' : 'omit', left);
    const isShut = isFirst && by === 'page' && answer?.kind === 'no-answer' && answer.why === 'network';
    isFirst = false;
    return isShut ? null : answer;
  }, wait);
  if (answers.fresh.length === 0) return null;
  return { fresh: { answers: answers.fresh, by }, anonymous: answers.anonymous };
}
