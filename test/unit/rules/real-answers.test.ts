import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import { products } from '../../../src/gateways/products/index.ts';
import type { Response } from '../../../src/incident/failure.ts';
import { keptHeaders } from '../../../src/incident/headers.ts';
import type { Asked } from '../../../src/probes/asking/asked.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import { measured } from '../../../src/probes/reading.ts';
import { type Known, knownAnswers, textOf } from '../gateways/corpus.ts';
import { carried, error } from './cases.ts';

/** What real gateways answered to something else than CONNECT. */
const answers = [...knownAnswers('corpus'), ...knownAnswers('captures')].filter(
  ({ answer }) => answer.status >= 500 && answer.method !== 'CONNECT',
);

/** The verdict on a page that fails so every time, with cookies and without. */
function sideOf({ answer }: Known, change: Partial<Response> = {}): string {
  const headers = keptHeaders(answer.headers).map(([name, value]): [string, string] => [name, value]);
  const body = textOf(answer.body).slice(0, 65_536);
  const again = (at: number): Asked => ({
    kind: 'answer',
    at,
    took: 9,
    status: answer.status,
    headers,
    body,
  });
  const readings: Readings = {
    fresh: measured({ answers: [again(2_000), again(4_000)], by: 'background' }),
    anonymous: measured({ answers: [again(3_000)] }),
  };
  const { status, reason } = answer;
  return diagnose(error({ status, reason, headers, ...change }), readings).verdict.side;
}

/** Mostly set up by visitors, and the same bytes where a site has set it up. */
const likeForwardProxies = ['squid', 'tinyproxy'];

describe('an error of a site’s', () => {
  const ofSites = answers.filter(({ side }) => side === 'site');

  test.each(ofSites)('$id is the site’s', (known) => expect(sideOf(known)).toBe('site'));

  test.each(ofSites.filter(({ maker }) => !likeForwardProxies.includes(maker)))(
    '$id is the site’s, whatever proxy carried it',
    (known) => expect(sideOf(known, carried)).toBe('site'),
  );
});

describe('an error of a box that only visitors have', () => {
  const stand = new Map(products.map((product) => [product.id, product.stand]));
  const ofVisitors = answers.filter(({ maker }) => stand.get(maker) === 'visitor');

  test.each(ofVisitors)('$id is on the visitor’s side', (known) => expect(sideOf(known)).toBe('visitor'));
});
