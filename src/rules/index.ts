import { browserCache } from './browser-cache.ts';
import { cookies } from './cookies.ts';
import { dns } from './dns.ts';
import { edgeCache } from './edge-cache.ts';
import { networkWide } from './network-wide.ts';
import { proxy } from './proxy.ts';
import { proxyBypass } from './proxy-bypass.ts';
import { recovered } from './recovered.ts';
import type { Rule } from './rule.ts';
import { securitySoftware } from './security-software.ts';
import { serviceWorker } from './service-worker.ts';
import { site } from './site.ts';
import { siteEdge } from './site-edge.ts';
import { sitePage } from './site-page.ts';
import { tunnelRefused } from './tunnel-refused.ts';
import { unclear } from './unclear.ts';
import { vpn } from './vpn.ts';

/** Every rule. Of two that are proven equally well, the one that comes first here says more. */
export const rules: readonly Rule[] = [
  unclear,
  recovered,
  serviceWorker,
  browserCache,
  cookies,
  proxyBypass,
  securitySoftware,
  proxy,
  tunnelRefused,
  edgeCache,
  sitePage,
  siteEdge,
  networkWide,
  site,
  dns,
  vpn,
];
