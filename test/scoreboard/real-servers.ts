import { startForwardProxy } from '../lab/real/forward-proxy.ts';
import { Front } from '../lab/real/front.ts';
import { startGateway } from '../lab/real/gateway.ts';
import { forwardProxies, gateways } from '../lab/real/index.ts';
import { type Outage, Upstream } from '../lab/real/upstream.ts';
import { wayOutMark } from '../lab/real/way-out.ts';
import type { RecordedRequest } from '../lab/server/request-log.ts';
import { type Case, realCase } from './case.ts';
import { gatewayCase } from './gateway-cases.ts';
import { idsOf, proxyCases } from './proxy-cases.ts';

interface Server {
  /** What the browser asked of it. */
  readonly requests: () => readonly RecordedRequest[];
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/** Real gateways and forward proxies, as one. */
export interface RealServers extends Server {
  readonly cases: readonly Case[];
  /** Proxy configurations that lead to the forward proxies. */
  readonly scripts: readonly string[];
}

type IsChosen = (id: string) => boolean;

/** Starts what the chosen scenarios take; a product that does not start becomes scenarios that say so. */
export async function startRealServers(isChosen: IsChosen): Promise<RealServers> {
  const servers: Server[] = [];
  const cases: Case[] = [...(await startGateways(servers, isChosen))];
  const scripts: string[] = [];
  const well = await startSite(servers, 'hangs-up');
  const down = await startSite(servers, 'answers-502');
  down.upstream.down();
  for (const product of forwardProxies) {
    const ids = idsOf(product.id);
    if (!ids.some(isChosen)) continue;
    try {
      const proxy = await startForwardProxy(product);
      servers.push(proxy);
      cases.push(...proxyCases(proxy, { well: well.port, down: down.port }));
      scripts.push(proxy.pac(...ids.map((id) => `${id}.test`)));
    } catch (error) {
      cases.push(...ids.map((id) => missingCase(id, error)));
    }
  }
  return {
    cases: cases.filter(({ scenario }) => isChosen(scenario.id)),
    scripts,
    requests: () => servers.flatMap(({ requests }) => requests()),
    forget: () => {
      for (const { forget } of servers) forget();
    },
    close: async () => {
      for (const { close } of servers) await close();
    },
  };
}

async function startGateways(servers: Server[], isChosen: IsChosen): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const product of gateways.filter(({ id }) => isChosen(id))) {
    try {
      const gateway = await startGateway(product);
      servers.push(gateway);
      cases.push(gatewayCase(gateway));
    } catch (error) {
      cases.push(missingCase(product.id, error));
    }
  }
  return cases;
}

/** A site without a gateway, which a browser reaches by a forward proxy or without. */
async function startSite(servers: Server[], outage: Outage): Promise<{ upstream: Upstream; port: number }> {
  const { upstream, port: behind } = await Upstream.start(outage);
  const { front, port } = await Front.before('site', behind);
  servers.push({
    // What came by a forward proxy stands in that proxy's record.
    requests: () => front.requests().filter(({ headers }) => headers[wayOutMark] === undefined),
    forget: () => front.forget(),
    close: async () => {
      await front.close();
      await upstream.close();
    },
  });
  return { upstream, port };
}

/** A scenario that cannot be staged, and why. */
function missingCase(id: string, why: unknown): Case {
  return realCase({
    id,
    title: 'A real server that does not run here.',
    truth: 'Not known.',
    verdict: { cause: 'unclear' },
    url: 'about:blank',
    stage: () => Promise.reject(why),
  });
}
