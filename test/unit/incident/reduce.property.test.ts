import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badgeFailure } from '../../../src/incident/badge.ts';
import { isReloadSafe } from '../../../src/incident/form.ts';
import { parseTabState, shownIncident } from '../../../src/incident/incident.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import {
  answered,
  committed,
  looked,
  otherPage,
  otherSite,
  page,
  retried,
  stateAfter,
} from './observations.ts';

const url = fc.constantFrom(page, otherPage, otherSite);
const requestId = fc.constantFrom('1', '2', '3');
const status = fc.constantFrom(200, 302, 404, 500, 502, 503, 522);
const at = fc.integer({ min: 0, max: 10_000 });

const lookedAt = (when: number): Observation => ({ ...looked(502), at: when }) as Observation;

/** Any observation, in any order: browsers repeat, delay and leave out. */
const observation: fc.Arbitrary<Observation> = fc.oneof(
  fc
    .record({ url, requestId, status, at, method: fc.constantFrom('GET', 'POST'), fromCache: fc.boolean() })
    .map(({ requestId: id, status: code, ...change }) => answered(code, change, id)),
  fc.tuple(url, at).map(([shown, when]) => committed(shown, when)),
  fc.tuple(fc.option(fc.constantFrom(0, 200, 502)), url).map(([code, shown]) => looked(code, {}, shown)),
  requestId.map((id): Observation => ({ kind: 'abandoned', requestId: id })),
  fc
    .tuple(requestId, url)
    .map(([id, lost]): Observation => ({ kind: 'unreachable', requestId: id, url: lost })),
  at.map(retried),
);
const series = fc.array(observation, { maxLength: 30 });

test('every series of observations leads to a state that can be stored and read', () => {
  fc.assert(
    fc.property(series, (observations) => {
      const state = stateAfter(observations);
      expect(parseTabState(structuredClone(state))).toEqual(state);
    }),
  );
});

test('a reload is never offered of a page that answered a form, whatever came before it', () => {
  fc.assert(
    fc.property(series, fc.boolean(), (observations, toldLate) => {
      const form = answered(502, { method: 'POST', at: 20_000 }, '9');
      const last = toldLate
        ? [committed(page, 20_001), lookedAt(20_002), form]
        : [form, committed(page, 20_001)];
      const incident = shownIncident(stateAfter([...observations, ...last]));
      expect(incident && isReloadSafe(incident)).toBe(false);
    }),
  );
});

test('a good page of another site leaves nothing of what was before', () => {
  fc.assert(
    fc.property(series, (observations) => {
      const leaving = [answered(200, { url: 'http://away.test/' }, '9'), committed('http://away.test/')];
      expect(stateAfter([...observations, ...leaving])).toBeNull();
    }),
  );
});

test('a page that answers 502 is always told, whatever came before it', () => {
  fc.assert(
    fc.property(series, (observations) => {
      const state = stateAfter([...observations, answered(502, {}, '9'), committed()]);
      expect(badgeFailure(state)?.status).toBe(502);
    }),
  );
});
