import type { Proxy as ProxyApi } from 'webextension-polyfill';
import type { Incident } from '../../incident/incident.ts';
import type { Asked } from '../../probes/asked.ts';
import type { Direct } from '../../probes/direct.ts';
import { permitFor } from '../../probes/permit.ts';
import { measured, type Reading, unavailable } from '../../probes/reading.ts';
import { browser } from '../api.ts';
import { askFromBackground } from './ask.ts';
import { isUsual } from './identity.ts';

/**
 * Asks for the address by the proxy and past it, in turn: with, without, without, with. Firefox alone can send one request
 * past its proxy, and only by the answer `null`: `direct` would still obey a proxy that is set in the preferences.
 *
 * To be called only after the person has agreed: the site learns their own address.
 */
export async function askDirect(incident: Incident): Promise<Reading<Direct>> {
  const { url } = incident.failure;
  if (permitFor(incident, true, Date.now()) !== 'free') return unavailable('never');
  if (__BROWSER__ !== 'firefox') return unavailable('unsupported');
  if (browser.proxy?.onRequest === undefined) return unavailable('no-permission');
  const credentials = isUsual(incident.place) ? 'include' : 'omit';
  const [proxied, direct]: [Asked[], Asked[]] = [[], []];
  let past = false;
  /** Only our own requests have no tab. Whatever else asks at this moment goes its usual way. */
  const route = ({ tabId, url: asked }: ProxyApi.OnRequestDetailsType) =>
    past && tabId === -1 && asked === url ? null : undefined;
  browser.proxy.onRequest.addListener(route, { urls: [`${new URL(url).origin}/*`] });
  try {
    for (const goesPast of [false, true, true, false]) {
      past = goesPast;
      (goesPast ? direct : proxied).push(await askFromBackground(url, credentials));
    }
  } finally {
    browser.proxy.onRequest.removeListener(route);
  }
  return measured({ proxied, direct });
}
