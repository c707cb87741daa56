import { anonymous } from './anonymous.ts';
import { edge } from './edge.ts';
import { fresh } from './fresh.ts';
import { neighbours } from './neighbours.ts';
import { page } from './page.ts';
import type { Probe } from './probe.ts';
import { proxySettings } from './proxy-settings.ts';
import { siblings } from './siblings.ts';
import { siteWorker } from './site-worker.ts';
import { storedCopy } from './stored-copy.ts';

/** Every probe that runs when the person opens the popup; all run at once. */
export const probes: readonly Probe[] = [
  page,
  proxySettings,
  neighbours,
  storedCopy,
  siteWorker,
  siblings,
  edge,
  fresh,
  anonymous,
];
