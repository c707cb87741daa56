import * as v from 'valibot';
import type { Probe } from './probe.ts';

const short = v.pipe(v.string(), v.maxLength(512));

/** The document that stands in the tab, as it tells of itself. */
export const pageSchema = v.object({
  title: short,
  /** What it says, as text: its first 64 kB. */
  text: v.pipe(v.string(), v.maxLength(65_536)),
  timing: v.object({
    /** 0 where the document does not know it. */
    status: v.number(),
    /** Milliseconds; above 0 a service worker took part (Chromium). */
    workerStart: v.number(),
    /** "cache", "cache-storage", "" (https://w3c.github.io/navigation-timing/), or null where it is not told. */
    delivery: v.nullable(short),
    /** Bytes; 0 for what came from a cache. */
    transferred: v.number(),
  }),
  /** Whether a service worker of the site controls the document. */
  controlled: v.boolean(),
  /** Links and addresses that may lead to support, http(s) and mailto only. */
  support: v.pipe(
    v.array(v.object({ href: v.pipe(v.string(), v.maxLength(2_048)), label: short })),
    v.maxLength(8),
  ),
  /** Hosts whose parts of the page failed as well, at least: what their owners hide is not counted. */
  failedParts: v.pipe(v.array(v.object({ host: short, status: v.number() })), v.maxLength(50)),
});
export type Page = v.InferOutput<typeof pageSchema>;

export const page: Probe<'page'> = { id: 'page', run: (_, tools) => tools.readPage() };
