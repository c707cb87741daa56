import * as v from 'valibot';
import { keptHeaders } from '../../incident/headers.ts';
import { type Asked, askedSchema } from '../../probes/asking/asked.ts';
import { askHere, type Reads } from './ask-here.ts';
import { runInside } from './run-inside.ts';

/** Milliseconds that one request may take. */
const patience = 5_000;

/** Asks as the browser's usual windows do, from the background. */
export async function askFromBackground(
  url: string,
  credentials: 'include' | 'omit',
  longest = patience,
  reads: Reads = 'errors',
): Promise<Asked> {
  return checked(await askHere(url, credentials, Math.min(longest, patience), reads));
}

/**
 * Asks inside the tab's document, as that tab: its cookies, its container, its private window. null: not possible, or the
 * tab shows another site by now.
 */
export async function askFromPage(
  tabId: number,
  url: string,
  credentials: 'include' | 'omit',
  longest: number,
  reads: Reads = 'errors',
): Promise<Asked | null> {
  const most = Math.min(longest, patience);
  const raw = await runInside(tabId, askHere, [url, credentials, most, reads], most + 500);
  return raw === null ? null : checked(raw);
}

/** Nothing that comes out of a page or off the network is taken as it is. */
export function checked(raw: unknown): Asked {
  const parsed = v.safeParse(askedSchema, withKeptHeaders(raw));
  return parsed.success ? parsed.output : { kind: 'no-answer', at: Date.now(), took: 0, why: 'network' };
}

const rawHeaders = v.object({ headers: v.array(v.tuple([v.string(), v.string()])) });

function withKeptHeaders(raw: unknown): unknown {
  const parsed = v.safeParse(v.looseObject(rawHeaders.entries), raw);
  return parsed.success ? { ...parsed.output, headers: keptHeaders(parsed.output.headers) } : raw;
}
