import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Hop, HopId } from '../../diagnosis/hops.ts';
import type { Health } from '../../health.ts';
import { formFate } from '../../incident/form.ts';
import type { Incident } from '../../incident/incident.ts';
import type { CauseId } from '../../rules/rule.ts';
import type { MessageKey, Phrase, Say } from '../../texts.ts';
import { meets } from './sentences.ts';

/** A hop as it is drawn. */
export interface HopView extends Hop {
  readonly picture: Picture;
  readonly name: string;
  /** Its state, for those who hear the picture. */
  readonly state: string;
}

export type Picture = 'laptop' | 'wifi' | 'proxy' | 'shield' | 'dns' | 'cloud' | 'arch' | 'server';

export interface Path {
  readonly hops: readonly HopView[];
  /** What the picture says, in one or two sentences. */
  readonly caption: string;
}

export function pathOf(hops: readonly Hop[], incident: Incident, diagnosis: Diagnosis, say: Say): Path {
  const { cause } = diagnosis.verdict;
  const origin = hops.find(({ id }) => id === 'origin');
  return {
    hops: hops.map((hop) => ({
      ...hop,
      picture: cause === 'security-software' && hop.id === 'proxy' ? 'shield' : pictures[hop.id],
      name: say(nameOf(hop.id, cause)),
      state: say(states[hop.health]),
      product: hop.id === 'browser' && cause === 'browser-cache' ? say('hopOldCopy') : hop.product,
    })),
    caption: say(...captionOf(hops, incident, diagnosis, origin?.health === 'ok')),
  };
}

const pictures: Readonly<Record<HopId, Picture>> = {
  browser: 'laptop',
  network: 'wifi',
  proxy: 'proxy',
  dns: 'dns',
  edge: 'cloud',
  gateway: 'arch',
  origin: 'server',
};

function nameOf(hop: HopId, cause: CauseId): MessageKey {
  if (hop === 'proxy' && cause === 'security-software') return 'hopFilter';
  return hop === 'network' && cause === 'vpn' ? 'hopVpn' : names[hop];
}

const names: Readonly<Record<HopId, MessageKey>> = {
  browser: 'hopBrowser',
  network: 'hopNetwork',
  proxy: 'hopProxy',
  dns: 'hopDns',
  edge: 'hopEdge',
  gateway: 'hopGateway',
  origin: 'hopOrigin',
};

/** Each health in a word, to be heard. */
export const states: Readonly<Record<Health | 'running', MessageKey>> = {
  ok: 'markOk',
  failing: 'markFailing',
  suspect: 'markSuspect',
  unknown: 'markUnknown',
  running: 'markRunning',
};

function captionOf(hops: readonly Hop[], incident: Incident, { verdict }: Diagnosis, well: boolean): Phrase {
  const product = (hop: HopId) => hops.find(({ id }) => id === hop)?.product ?? null;
  if (verdict.side === 'site' && formFate(incident) === 'in-doubt') return ['captionForm'];
  switch (verdict.cause) {
    case 'site':
      return incident.failure.status === 502 && verdict.certainty !== 'possible'
        ? ['captionSite']
        : meets(incident);
    case 'site-edge':
      return captionOfEdge(product('edge'), incident);
    case 'edge-cache':
      return [well ? 'captionEdgeCacheWell' : 'captionEdgeCache'];
    case 'browser-cache':
      return [well ? 'captionBrowserCache' : 'captionOldCopy'];
    case 'proxy': {
      const name = product('proxy');
      return name === null ? ['captionProxy'] : ['captionProxyNamed', name];
    }
    case 'unclear':
      return meets(incident);
    default:
      return [captions[verdict.cause]];
  }
}

/** Cloudflare's own numbers say it more exactly than we can. */
function captionOfEdge(edge: string | null, incident: Incident): Phrase {
  if (edge === null || (incident.failure.status ?? 0) >= 520) return meets(incident);
  return ['captionSiteEdge', edge];
}

const captions = {
  'site-page': 'captionSitePage',
  recovered: 'captionRecovered',
  'service-worker': 'captionServiceWorker',
  cookies: 'captionCookies',
  'proxy-bypass': 'captionProxyBypass',
  'security-software': 'captionSecuritySoftware',
  vpn: 'captionVpn',
  dns: 'captionDns',
  'network-wide': 'captionNetworkWide',
  'tunnel-refused': 'meaningTunnel',
} as const satisfies Partial<Record<CauseId, MessageKey>>;
