import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ForwardProxy } from '../lab/real/forward-proxy.ts';
import type { Gateway } from '../lab/real/gateway.ts';
import type { Scenario } from '../lab/scenario.ts';
import type { Verdicts } from '../lab/verdict.ts';
import type { Case } from './case.ts';

/** The page that fails; the root of its site fails with it. */
const page = '/page';

type Words = Pick<Scenario, 'id' | 'title' | 'truth'>;

function scenarioOf(words: Words, verdict: Verdicts): Scenario {
  return { ...words, start: page, expect: { badge: '502' }, verdict, handle: () => {} };
}

/** The verdict of a site that is down behind a gateway. */
const siteIsDown: Verdicts = { cause: 'site' };
/** Only Firefox tells which proxy served a request; what Squid writes, a site's own Squid writes as well. */
const byItsMark: Readonly<Record<string, Verdicts>> = {
  squid: { chromium: { cause: 'proxy', alsoRight: ['site', 'unclear'] }, firefox: { cause: 'proxy' } },
};

/** A real gateway whose upstream is down. */
export function gatewayCase(gateway: Gateway): Case {
  return gateway.id === 'varnish' ? storedCase(gateway) : downCase(gateway);
}

function downCase(gateway: Gateway): Case {
  const { id, origin } = gateway;
  const words = {
    id,
    title: `A real ${id} whose upstream hangs up.`,
    truth: 'The program behind the gateway is down. The site is at fault.',
  };
  const stage = async () => gateway.stopUpstream();
  return { scenario: scenarioOf(words, siteIsDown), verdict: siteIsDown, url: origin + page, stage };
}

/** All is well again behind the gateway, but it has kept the error. */
function storedCase(gateway: Gateway): Case {
  const { id, origin } = gateway;
  const verdict: Verdicts = { cause: 'edge-cache' };
  const words = {
    id,
    title: `A real ${id} that hands out a stored error.`,
    truth: 'The program behind the gateway is well again; the gateway still hands out a stored 502.',
  };
  const stage = async () => {
    gateway.stopUpstream();
    await fetchAt(gateway.port, new URL(origin + page));
    gateway.startUpstream();
    // Age counts whole seconds.
    await sleep(1100);
  };
  return { scenario: scenarioOf(words, verdict), verdict, url: origin + page, stage };
}

/** Asks a port of this machine for an address. */
function fetchAt(port: number, { host, pathname }: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = get({ host: '127.0.0.1', port, path: pathname, headers: { host }, agent: false });
    sent.on('error', reject).on('response', (response) => {
      response.resume().on('end', resolve).on('error', reject);
    });
  });
}

/** The name of the site that is reached by a real forward proxy, by what is wrong. */
export const cutId = (proxyId: string) => `${proxyId}-cut`;
export const innocentId = (proxyId: string) => `${proxyId}-innocent`;

/** A real forward proxy that reaches no site; the site itself is well. */
export function cutCase(proxy: ForwardProxy, sitePort: number): Case {
  const id = cutId(proxy.id);
  const verdict: Verdicts = byItsMark[proxy.id] ?? { cause: 'proxy' };
  const words = {
    id,
    title: `A real ${proxy.id} on the visitor's side that reaches no site.`,
    truth: "The proxy on the visitor's side has lost its way out; the site is well.",
  };
  const stage = async () => proxy.cut();
  const url = `http://${id}.test:${sitePort}${page}`;
  return { scenario: scenarioOf(words, verdict), verdict, url, stage };
}

/** A real forward proxy that passes on the 502 of a site. */
export function innocentCase(proxy: ForwardProxy, sitePort: number): Case {
  const id = innocentId(proxy.id);
  const words = {
    id,
    title: `A real ${proxy.id} on the visitor's side that passes on the site's own error.`,
    truth: 'The site answers 502; the proxy is innocent.',
  };
  const stage = async () => proxy.mend();
  const url = `http://${id}.test:${sitePort}${page}`;
  return { scenario: scenarioOf(words, siteIsDown), verdict: siteIsDown, url, stage };
}

/** A scenario that cannot be staged, and why. */
export function missingCase(id: string, why: unknown): Case {
  const words = { id, title: 'A real server that does not run here.', truth: 'Not known.' };
  const verdict: Verdicts = { cause: 'unclear' };
  const stage = () => Promise.reject(why);
  return { scenario: scenarioOf(words, verdict), verdict, url: '', stage };
}
