import * as v from 'valibot';
import { addressSchema } from './address.ts';
import { anonymousSchema } from './anonymous.ts';
import { directSchema } from './direct.ts';
import { edgeSchema } from './edge.ts';
import { freshSchema } from './fresh.ts';
import { neighboursSchema } from './neighbours.ts';
import { pageSchema } from './page.ts';
import { proxySettingsSchema } from './proxy-settings.ts';
import { readingOf } from './reading.ts';
import { resolutionSchema } from './resolution.ts';
import { siblingsSchema } from './siblings.ts';
import { siteWorkerSchema } from './site-worker.ts';
import { storedCopySchema } from './stored-copy.ts';

/** Every reading, by the id of its probe. A probe that has not answered yet is absent. */
export const readingsSchema = v.partial(
  v.object({
    page: readingOf(pageSchema),
    fresh: readingOf(freshSchema),
    anonymous: readingOf(anonymousSchema),
    'stored-copy': readingOf(storedCopySchema),
    'site-worker': readingOf(siteWorkerSchema),
    siblings: readingOf(siblingsSchema),
    edge: readingOf(edgeSchema),
    'proxy-settings': readingOf(proxySettingsSchema),
    direct: readingOf(directSchema),
    address: readingOf(addressSchema),
    resolution: readingOf(resolutionSchema),
    neighbours: readingOf(neighboursSchema),
  }),
);
export type Readings = v.InferOutput<typeof readingsSchema>;
export type ProbeId = keyof Readings;
