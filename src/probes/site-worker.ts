import * as v from 'valibot';
import type { Probe } from './probe.ts';

/** The site's own helper program (service worker) in this browser, and what it has put aside for this address. */
export const siteWorkerSchema = v.object({
  /** Whether one is there for this page, controlling it or not. */
  registered: v.boolean(),
  controlled: v.boolean(),
  /** Statuses of the copies of this address in the site's Cache Storage. */
  copies: v.pipe(v.array(v.number()), v.maxLength(10)),
});
export type SiteWorker = v.InferOutput<typeof siteWorkerSchema>;

export const siteWorker: Probe<'site-worker'> = {
  id: 'site-worker',
  run: (_, tools) => tools.readSiteWorker(),
};
