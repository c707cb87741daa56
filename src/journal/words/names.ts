import type { Entry } from '../../history/entry.ts';
import { sideOf } from '../../history/side.ts';
import type { CauseId, Side } from '../../rules/rule.ts';
import type { MessageKey, Phrase } from '../../texts.ts';

/** Product ids with their names; null: they are being loaded. */
export type ProductNames = ReadonlyMap<string, string> | null;

/** "nginx", or the id of a product that is not known here. */
export function makerName({ maker }: Pick<Entry, 'maker'>, names: ProductNames): string | null {
  return maker && (names?.get(maker.product) ?? maker.product);
}

/** What it was, in a few words. */
export function causeOf({ verdict }: Entry): Phrase {
  if (verdict === null) return ['causeNone'];
  return [Object.entries(causes).find(([cause]) => cause === verdict.cause)?.[1] ?? 'causeOther'];
}

export function certaintyOf({ verdict }: Entry): MessageKey | null {
  return verdict?.certainty == null ? null : certainties[verdict.certainty];
}

export function sideWords(entry: Entry): MessageKey {
  return sideNames[sideOf(entry)];
}

export const sideNames: Readonly<Record<Side, MessageKey>> = {
  site: 'sideSite',
  visitor: 'sideVisitor',
  unknown: 'sideUnknown',
};

/** What the page was back after. One good answer alone may be chance. */
export function curedBy({ cured }: Entry): { readonly what: MessageKey; readonly perhaps: boolean } {
  if (cured === null) return { what: 'notSeen', perhaps: false };
  const what = Object.entries(cures).find(([fix]) => fix === cured.by)?.[1] ?? 'curedOther';
  return { what, perhaps: !cured.proven && cured.by !== 'itself' };
}

const certainties = { certain: 'wordCertain', likely: 'wordLikely', possible: 'wordPossible' } as const;

const causes: Readonly<Record<CauseId, MessageKey>> = {
  site: 'causeSite',
  'site-page': 'causeSitePage',
  'site-edge': 'causeSiteEdge',
  'edge-cache': 'causeEdgeCache',
  recovered: 'causeRecovered',
  'browser-cache': 'causeBrowserCache',
  'service-worker': 'causeServiceWorker',
  cookies: 'causeCookies',
  proxy: 'causeProxy',
  'proxy-bypass': 'causeProxyBypass',
  'security-software': 'causeSecurity',
  vpn: 'causeVpn',
  dns: 'causeDns',
  'network-wide': 'causeNetwork',
  'tunnel-refused': 'causeTunnel',
  unclear: 'causeUnclear',
};

const cures: Readonly<Record<string, MessageKey>> = {
  itself: 'curedItself',
  'open-anew': 'curedAnew',
  wait: 'fixWait',
  refresh: 'fixRefresh',
  'skip-cache': 'fixSkipCache',
  'clear-copies': 'fixClearCopies',
  'remove-worker': 'fixRemoveWorker',
  'clear-cookies': 'fixClearCookies',
  'proxy-off': 'fixProxyOff',
  'proxy-exception': 'fixProxyException',
  'vpn-off': 'fixVpnOff',
  'flush-dns': 'fixFlushDns',
  'network-settings': 'fixNetworkSettings',
  'security-off': 'fixSecurityOff',
};
