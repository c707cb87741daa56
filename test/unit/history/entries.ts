import type { Entry } from '../../../src/history/entry.ts';

/** An entry of a 502 at shop.test, not examined and not seen back, unless told otherwise. */
export function entry(change: Partial<Entry> = {}): Entry {
  return {
    version: 1,
    id: '1000-7',
    site: 'shop.test',
    address: null,
    at: 1_000,
    status: 502,
    maker: null,
    verdict: null,
    cured: null,
    lasted: null,
    ...change,
  };
}
