import * as v from 'valibot';
import type { Proxy as ProxyApi } from 'webextension-polyfill';
import type { Incident } from '../../incident/incident.ts';
import type { Asked } from '../../probes/asking/asked.ts';
import { permitFor } from '../../probes/asking/permit.ts';
import type { Direct } from '../../probes/direct.ts';
import { measured, type Reading, unavailable } from '../../probes/reading.ts';
import { browser } from '../api.ts';
import { patternOf } from '../permissions.ts';
import { askFromBackground } from './ask.ts';
import { isUsual } from './identity.ts';

/**
 * Asks for the address by the proxy and past it, in turn: with, without, without, with. Firefox alone can send one request
 * past its proxy, and only by the answer `null`: `direct` would still obey a proxy that is set in the preferences.
 *
 * What the browser tells of each answer is checked: a request that did not go the way it was meant to proves nothing.
 *
 * To be called only after the person has agreed: the site learns their own address.
 */
export async function askDirect(incident: Incident, asked: () => void): Promise<Reading<Direct>> {
  const { url } = incident.failure;
  if (permitFor(incident, true, Date.now()) !== 'free') return unavailable('never');
  if (__BROWSER__ !== 'firefox') return unavailable('unsupported');
  if (browser.proxy?.onRequest === undefined) return unavailable('no-permission');
  const credentials = isUsual(incident.place) ? 'include' : 'omit';
  const answers: Asked[] = [];
  const ways: boolean[] = [];
  let past = false;
  const isOurs = ({ tabId, url: asked }: { tabId: number; url: string }) => tabId === -1 && asked === url;
  /** Only our own requests have no tab. Whatever else asks at this moment goes its usual way. */
  const route = (request: ProxyApi.OnRequestDetailsType) => (past && isOurs(request) ? null : undefined);
  const watch = (answered: Parameters<typeof isOurs>[0]) => {
    if (isOurs(answered)) ways.push(wentPast(answered));
  };
  const pages = { urls: [patternOf(url)] };
  browser.proxy.onRequest.addListener(route, pages);
  browser.webRequest.onResponseStarted.addListener(watch, pages);
  try {
    for (const goesPast of order) {
      past = goesPast;
      asked();
      answers.push(await askFromBackground(url, credentials));
    }
    await told(() => ways.length >= answers.filter(({ kind }) => kind !== 'no-answer').length);
  } finally {
    browser.proxy.onRequest.removeListener(route);
    browser.webRequest.onResponseStarted.removeListener(watch);
  }
  if (!wentAsMeant(answers, ways)) return unavailable('refused', 'not the way that was meant');
  const of = (way: boolean) => answers.filter((_, index) => order[index] === way);
  return measured({ proxied: of(false), direct: of(true) });
}

/** Whether each goes past the proxy. */
const order = [false, true, true, false] as const;

const proxied = v.object({ proxyInfo: v.object({ type: v.string() }) });

function wentPast(answered: object): boolean {
  const parsed = v.safeParse(proxied, answered);
  return !parsed.success || parsed.output.proxyInfo.type === 'direct';
}

/** The browser tells of an answer a moment after we have it, in the same order. */
async function told(isAll: () => boolean): Promise<void> {
  for (let looks = 0; looks < 20 && !isAll(); looks++)
    await new Promise((resolve) => setTimeout(resolve, 25));
}

function wentAsMeant(answers: readonly Asked[], ways: readonly boolean[]): boolean {
  const meant = order.filter((_, index) => answers[index]?.kind !== 'no-answer');
  return ways.length === meant.length && ways.every((way, index) => way === meant[index]);
}
