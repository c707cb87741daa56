import { expect, test } from 'vitest';
import type { Asked } from '../../../../src/probes/asking/asked.ts';
import { askSeries } from '../../../../src/probes/asking/series.ts';

const answers: Readonly<Record<string, Asked>> = {
  bad: { kind: 'answer', at: 0, took: 5, status: 502, headers: [], body: '' },
  gone: { kind: 'answer', at: 0, took: 5, status: 504, headers: [], body: '' },
  good: { kind: 'answer', at: 0, took: 5, status: 200, headers: [], body: null },
  slow: { kind: 'answer', at: 0, took: 4_000, status: 502, headers: [], body: '' },
  missing: { kind: 'answer', at: 0, took: 5, status: 404, headers: [], body: '' },
  forbidden: { kind: 'answer', at: 0, took: 5, status: 403, headers: [], body: '' },
  limited: { kind: 'answer', at: 0, took: 5, status: 429, headers: [], body: '' },
  later: { kind: 'answer', at: 0, took: 5, status: 503, headers: [['retry-after', '60']], body: '' },
  login: { kind: 'redirect', at: 0, took: 5 },
  dropped: { kind: 'no-answer', at: 0, took: 5, why: 'network' },
  late: { kind: 'no-answer', at: 0, took: 5_000, why: 'timeout' },
};

/** What is asked, in order, of a site that answers so: with cookies in capitals. */
async function asked(withCookies: string, without: string): Promise<string> {
  const left = { F: withCookies.split(' '), A: without.split(' ') };
  const order: string[] = [];
  await askSeries(
    async (arm) => {
      const letter = arm === 'with-cookies' ? 'F' : 'A';
      order.push(letter);
      const next = left[letter].shift() ?? '';
      if (next === 'over') return null;
      const answer = answers[next];
      if (answer === undefined) throw new Error(`${order.join('')}: one more than expected`);
      return answer;
    },
    async () => {},
  );
  return order.join('');
}

test.each([
  ['down', 'bad bad', 'bad', 'FAF'],
  ['down, now with another status', 'bad gone', 'bad', 'FAF'],
  ['back', 'good good', '', 'FF'],
  ['fails with cookies only', 'bad bad bad', 'good good', 'FAAFF'],
  ['answers every other request', 'bad good bad', 'good bad', 'FAAFF'],
  ['flaps, good first', 'good bad good', 'bad good', 'FFAAF'],
  ['flaps, bad first', 'bad good bad', 'good good', 'FAAFF'],
  ['well with cookies, after the first', 'bad good good', 'bad', 'FAFF'],
  ['refuses what is no navigation', 'forbidden forbidden', 'forbidden', 'FAF'],
  ['sends to the login without cookies', 'bad bad bad', 'login login', 'FAAFF'],
  ['slow', 'slow', '', 'F'],
  ['does not answer', 'late', '', 'F'],
  ['wants to be left in peace', 'later', '', 'F'],
  ['counts', 'bad', 'limited', 'FA'],
  ['can be asked once alone', 'bad over', 'bad', 'FAF'],
  ['cannot be asked at all', 'over', '', 'F'],
  ['breaks a connection off, then cannot be asked', 'dropped', 'over', 'FA'],
  ['the page is no more', 'missing missing', 'missing', 'FAF'],
])('%s', async (_, withCookies, without, order) => expect(await asked(withCookies, without)).toBe(order));
