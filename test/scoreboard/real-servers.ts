import { type ForwardProxy, startForwardProxy } from '../lab/real/forward-proxy.ts';
import { Front } from '../lab/real/front.ts';
import { startGateway } from '../lab/real/gateway.ts';
import { forwardProxies, gateways } from '../lab/real/index.ts';
import { type Outage, Upstream } from '../lab/real/upstream.ts';
import { wayOutMark } from '../lab/real/way-out.ts';
import type { RecordedRequest } from '../lab/server/request-log.ts';
import type { Case } from './case.ts';
import { cutCase, cutId, gatewayCase, innocentCase, innocentId, missingCase } from './real-cases.ts';

/** The real gateways and forward proxies that the chosen scenarios take. */
export interface RealServers {
  readonly cases: readonly Case[];
  /** Proxy configurations that lead to the forward proxies. */
  readonly scripts: readonly string[];
  /** What they and the sites behind the proxies were asked by the browser. */
  readonly requests: () => readonly RecordedRequest[];
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

interface Running {
  readonly cases: readonly Case[];
  readonly script?: string;
  readonly requests: () => readonly RecordedRequest[];
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/** Starts what is chosen; a product that does not start becomes a scenario that says so. */
export async function startRealServers(isChosen: (id: string) => boolean): Promise<RealServers> {
  const well = await startSite('hangs-up');
  const down = await startSite('answers-502');
  down.upstream.down();
  const running: Running[] = [well, down];
  for (const product of gateways) {
    if (!isChosen(product.id)) continue;
    running.push(
      await startGateway(product).then(
        (gateway) => ({ ...gateway, cases: [gatewayCase(gateway)] }),
        (error: unknown) => notRunning([product.id], error),
      ),
    );
  }
  for (const product of forwardProxies) {
    const ids = [cutId(product.id), innocentId(product.id)].filter(isChosen);
    if (ids.length === 0) continue;
    running.push(
      await startForwardProxy(product).then(
        (proxy) => withCases(proxy, well.port, down.port, isChosen),
        (error: unknown) => notRunning(ids, error),
      ),
    );
  }
  return {
    cases: running.flatMap(({ cases }) => cases),
    scripts: running.flatMap(({ script }) => script ?? []),
    requests: () => running.flatMap(({ requests }) => requests()),
    forget: () => {
      for (const { forget } of running) forget();
    },
    close: async () => {
      for (const { close } of running) await close();
    },
  };
}

/** A site without a gateway, which a browser reaches by a forward proxy or without. */
async function startSite(outage: Outage) {
  const { upstream, port: behind } = await Upstream.start(outage);
  const { front, port } = await Front.before('site', behind);
  return {
    upstream,
    port,
    cases: [],
    /** What came by a forward proxy stands in that proxy's record. */
    requests: () => front.requests().filter(({ headers }) => headers[wayOutMark] === undefined),
    forget: () => front.forget(),
    close: async () => {
      await front.close();
      await upstream.close();
    },
  };
}

/** Tinyproxy hangs up where the others answer 502: then there is no error page to explain. */
const hangsUp = ['tinyproxy'];

function withCases(
  proxy: ForwardProxy,
  wellPort: number,
  downPort: number,
  isChosen: (id: string) => boolean,
): Running {
  const all = [
    ...(hangsUp.includes(proxy.id) ? [] : [cutCase(proxy, wellPort)]),
    innocentCase(proxy, downPort),
  ];
  const cases = all.filter(({ scenario }) => isChosen(scenario.id));
  return { ...proxy, cases, script: proxy.pac(`${cutId(proxy.id)}.test`, `${innocentId(proxy.id)}.test`) };
}

function notRunning(ids: readonly string[], error: unknown): Running {
  return {
    cases: ids.map((id) => missingCase(id, error)),
    requests: () => [],
    forget: () => {},
    close: async () => {},
  };
}
