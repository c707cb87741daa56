import type { ForwardProxy } from '../lab/real/forward-proxy.ts';
import type { Verdicts } from '../lab/verdict.ts';
import { type Case, page, realCase } from './case.ts';

/** TCP ports of 127.0.0.1 of a site that is well and of one that answers 502. */
export interface Sites {
  readonly well: number;
  readonly down: number;
}

type Kind = 'cut' | 'innocent' | 'tunnel';

/**
 * What can be met with each real forward proxy. Tinyproxy hangs up where the others answer 502: there is no error to
 * explain then. mitmproxy opens every tunnel.
 */
const kinds: Readonly<Record<string, readonly Kind[]>> = {
  squid: ['cut', 'innocent', 'tunnel'],
  tinyproxy: ['innocent', 'tunnel'],
  privoxy: ['cut', 'innocent', 'tunnel'],
  mitmproxy: ['cut', 'innocent'],
};

const idOf = (proxyId: string, kind: Kind) => `${proxyId}-${kind}`;

/** The ids of a proxy's scenarios, which are the first labels of their hosts too. */
export function idsOf(proxyId: string): readonly string[] {
  return (kinds[proxyId] ?? []).map((kind) => idOf(proxyId, kind));
}

/** The scenarios of a running proxy. */
export function proxyCases(proxy: ForwardProxy, sites: Sites): readonly Case[] {
  return (kinds[proxy.id] ?? []).map((kind) => make[kind](proxy, sites));
}

/** Only Firefox tells which proxy served a request; what Squid writes, a site's own Squid writes as well. */
const squidWrote: Verdicts = {
  chromium: { cause: 'proxy', alsoRight: ['site', 'unclear'] },
  firefox: { cause: 'proxy', certainty: 'likely' },
};

const make: Readonly<Record<Kind, (proxy: ForwardProxy, sites: Sites) => Case>> = {
  cut: (proxy, { well }) =>
    realCase({
      id: idOf(proxy.id, 'cut'),
      title: `A real ${proxy.id} on the visitor's side that reaches no site.`,
      truth: "The proxy on the visitor's side has lost its way out; the site is well.",
      verdict: proxy.id === 'squid' ? squidWrote : { cause: 'proxy', certainty: 'likely' },
      url: `http://${idOf(proxy.id, 'cut')}.test:${well}${page}`,
      stage: async () => proxy.cut(),
    }),
  innocent: (proxy, { down }) =>
    realCase({
      id: idOf(proxy.id, 'innocent'),
      title: `A real ${proxy.id} on the visitor's side that passes on the site's own error.`,
      truth: 'The site answers 502; the proxy is innocent.',
      verdict: { cause: 'site' },
      url: `http://${idOf(proxy.id, 'innocent')}.test:${down}${page}`,
      stage: async () => proxy.mend(),
    }),
  tunnel: (proxy) =>
    realCase({
      id: idOf(proxy.id, 'tunnel'),
      title: `A real ${proxy.id} on the visitor's side that answers CONNECT with 502.`,
      truth: "The proxy on the visitor's side has lost its way out.",
      verdict: { cause: 'tunnel-refused', certainty: 'likely' },
      badge: '!',
      url: `https://${idOf(proxy.id, 'tunnel')}.test${page}`,
      stage: async () => proxy.cut(),
    }),
};
