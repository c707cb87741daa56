import type { Asked } from './asking/asked.ts';
import type { Arms } from './asking/series.ts';
import type { Neighbours } from './neighbours.ts';
import type { Page } from './page.ts';
import type { ProxySettings } from './proxy-settings.ts';
import type { Reading } from './reading.ts';
import type { SiteWorker } from './site-worker.ts';
import type { StoredCopy } from './stored-copy.ts';

/** Everything that a probe may use of the world. */
export interface Tools {
  /** Whether the browser lets us ask this site at all, and see its answers. */
  mayReach(): Promise<boolean>;
  /** Asks the failing site for one of its addresses, by GET, without cookies; never another host. */
  askPlain(url: string): Promise<Asked>;
  /** Asks for the failing address with and without cookies, in turn; runs once, whoever calls first. */
  askInTurn(): Promise<Reading<Arms>>;
  readPage(): Promise<Reading<Page>>;
  readStoredCopy(): Promise<Reading<StoredCopy>>;
  readSiteWorker(): Promise<Reading<SiteWorker>>;
  readProxySettings(): Promise<Reading<ProxySettings>>;
  readNeighbours(): Promise<Reading<Neighbours>>;
}
