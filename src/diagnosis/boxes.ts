import { identify } from '../gateways/identify.ts';
import { products } from '../gateways/products/index.ts';
import type { Product } from '../gateways/signature.ts';
import type { Incident } from '../incident/incident.ts';
import type { Readings } from '../probes/evidence.ts';
import { valueIn } from '../probes/reading.ts';
import type { Diagnosis } from './diagnosis.ts';

/** The boxes on the way that left their name; null: none is known there. */
export interface Boxes {
  readonly edge: string | null;
  /** A gateway of the site's behind the edge, or without one. */
  readonly gateway: string | null;
  /** What answered on the visitor's side: a product, or the host of the proxy that the browser used. */
  readonly proxy: string | null;
  /** Whether the browser is known to ask by a proxy. */
  readonly proxied: boolean;
}

/** Who stands on the way, as far as an answer's marks or the browser's settings name somebody. */
export function boxesOn(incident: Incident, readings: Readings, diagnosis: Diagnosis): Boxes {
  const maker = products.find(({ id }) => id === diagnosis.gateway) ?? null;
  const passed = handlers(incident, readings);
  const edge = [maker, ...passed].find((product) => product?.edge === true) ?? null;
  const proxyHost = usedProxy(incident, readings);
  return {
    edge: edge?.name ?? null,
    gateway: gatewayName(maker, passed, edge, diagnosis),
    proxy: (answeredForTheSite(maker, diagnosis) ? diagnosis.gatewayName : null) ?? proxyHost,
    proxied: proxyHost !== null,
  };
}

const visitorsBoxes: readonly string[] = ['proxy', 'proxy-bypass', 'security-software', 'tunnel-refused'];

function answeredForTheSite(maker: Product | null, { verdict }: Diagnosis): boolean {
  return maker?.stand === 'visitor' || visitorsBoxes.includes(verdict.cause);
}

function gatewayName(
  maker: Product | null,
  passed: readonly Product[],
  edge: Product | null,
  diagnosis: Diagnosis,
): string | null {
  const made = diagnosis.gatewayName;
  const isEdge = maker === edge || made?.toLowerCase() === edge?.name.toLowerCase();
  if (made !== null && !(edge !== null && isEdge) && !answeredForTheSite(maker, diagnosis)) return made;
  return passed.find(({ stand, id }) => stand === 'site' && id !== edge?.id)?.name ?? null;
}

/** Products that passed an answer of this address on, by their headers. */
function handlers({ failure }: Incident, readings: Readings): Product[] {
  const seen = failure.kind === 'response' ? [failure] : [];
  const asked = [
    ...(valueIn(readings.fresh)?.answers ?? []),
    ...(valueIn(readings.anonymous)?.answers ?? []),
  ];
  const answers = asked.flatMap((one) => (one.kind === 'answer' ? [one] : []));
  return [...seen, ...answers].flatMap(({ status, headers }) =>
    identify({ status, headers, reason: '', body: null }).handlers.map(({ product }) => product),
  );
}

/** Host of the proxy by which this page was asked for, as the browser tells of it. */
function usedProxy({ failure }: Incident, readings: Readings): string | null {
  if (failure.kind !== 'page' && failure.proxy !== null) return failure.proxy.host;
  const settings = valueIn(readings['proxy-settings']);
  if (settings?.servesThis !== 'yes') return null;
  return settings.servers[0]?.replace(/^\w+:\/\/|:\d+$/g, '') ?? null;
}
