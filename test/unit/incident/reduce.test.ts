import { describe, expect, test } from 'vitest';
import { badgeFailure, badgeText } from '../../../src/incident/badge.ts';
import type { TabState } from '../../../src/incident/incident.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import {
  answered,
  committed,
  here,
  looked,
  otherPage,
  otherSite,
  page,
  refused,
  retried,
  shown,
  stateAfter,
} from './observations.ts';

function badge(state: TabState | null): string {
  const failure = badgeFailure(state);
  return failure === null ? '' : badgeText(failure);
}

function phase(state: TabState | null): string {
  return state?.incident?.state.phase ?? 'none';
}

const lost = (requestId: string | null, url = page): Observation => ({ kind: 'unreachable', requestId, url });

const wellAt = (at: number): Observation => ({
  kind: 'looked',
  url: page,
  look: { status: 200, controlled: false },
  arrival: 'by-reload',
  place: here,
  at,
});

describe('what the badge says and how the matter stands', () => {
  const cases: [what: string, observations: Observation[], badge: string, phase: string][] = [
    ['a good page', shown(200), '', 'none'],
    ['a 502 that is on its way, or only fetched ahead', [answered(502)], '', 'none'],
    [
      'a page fetched ahead that is not to be reached',
      [...shown(502), lost('7', otherPage)],
      '502',
      'noticed',
    ],
    ['a 502', shown(502), '502', 'noticed'],
    ['a relative of 502', shown(504), '504', 'noticed'],
    ['500 is not of the family', shown(500), '', 'none'],
    ['404', shown(404), '', 'none'],
    ['a fragment makes no other page', [answered(502), committed(`${page}#top`)], '502', 'noticed'],
    ['an answer that becomes a download', [answered(502), { kind: 'abandoned', requestId: '1' }], '', 'none'],
    [
      'the end of an older request',
      [answered(502), { kind: 'abandoned', requestId: '0' }, committed()],
      '502',
      'noticed',
    ],
    [
      'a download from a page that failed',
      [...shown(502), answered(200, { url: otherPage }, '2')],
      '502',
      'noticed',
    ],
    ['an answer without a page, then another page', [answered(502), committed(otherSite)], '', 'none'],
    ['a tunnel that a proxy refused', refused(), '!', 'noticed'],
    ['a tunnel refused with 502', refused({ status: 502 }), '!', 'noticed'],
    ['a tunnel refused for a page that is only fetched ahead', refused().slice(0, 1), '', 'none'],
    [
      'a tunnel refused ahead of a page that stands',
      [...shown(502), ...refused().slice(0, 1)],
      '502',
      'noticed',
    ],
    ['only the page knows', [committed(), looked(502)], '502', 'noticed'],
    ['the page knows that all is well', [committed(), looked(200)], '', 'none'],
    ['the page may not be looked at', [committed(), looked(null)], '', 'none'],
    ['the page does not know', [committed(), looked(0)], '', 'none'],
    [
      'shown before the answer is told (Firefox)',
      [committed(), answered(502), looked(502)],
      '502',
      'noticed',
    ],
    [
      'shown, looked at, and only then the answer',
      [committed(), looked(502), answered(502)],
      '502',
      'noticed',
    ],
    ['the same page answers well', [...shown(502), ...shown(200)], '', 'resolved'],
    ['and is seen once more', [...shown(502), ...shown(200), ...shown(200, { at: 5_000 })], '', 'none'],
    [
      'a look that comes back after the recovery was told',
      [...shown(502), retried(), answered(200, { at: 3_500 }, '2'), committed(page, 3_600), wellAt(3_550)],
      '',
      'resolved',
    ],
    [
      'a recovery that is told after it was seen',
      [
        ...shown(502),
        retried(),
        committed(page, 3_600),
        wellAt(3_600),
        answered(200, { at: 3_500 }, '2'),
        committed(page, 3_700),
      ],
      '',
      'resolved',
    ],
    ['the same page answers 404', [...shown(502), ...shown(404)], '', 'none'],
    ['the same page answers 500', [...shown(502), ...shown(500)], '', 'none'],
    ['another page of the site', [...shown(502), ...shown(200, { url: otherPage })], '', 'elsewhere'],
    [
      'back to the page that fails',
      [...shown(502), ...shown(200, { url: otherPage }), ...shown(502)],
      '502',
      'noticed',
    ],
    ['another site', [...shown(502), ...shown(200, { url: otherSite })], '', 'none'],
    ['another page fails', [...shown(502), ...shown(503, { url: otherPage })], '503', 'noticed'],
    ['no page at all', [...shown(502), committed('about:blank')], '', 'none'],
    ['its body breaks off while it is shown', [...shown(502), lost('1')], '502', 'noticed'],
    ['its body breaks off before it is shown', [answered(502), lost('1'), committed()], '502', 'noticed'],
    ['the network is gone', [...shown(502), lost('2')], '', 'elsewhere'],
    ['another host is not to be reached', [...shown(502), lost(null, otherSite)], '', 'none'],
    [
      'a page of another host that hides its answer',
      [...shown(502), committed(otherSite), looked(null, {}, otherSite)],
      '',
      'none',
    ],
    [
      'a second look at the same page',
      [...shown(502), looked(502, { arrival: 'standing' })],
      '502',
      'noticed',
    ],
    [
      'a second look at a page that is well again',
      [...shown(502), ...shown(200), looked(200, { arrival: 'standing' })],
      '',
      'resolved',
    ],
    [
      'a look while a try is under way',
      [...shown(502), retried(), looked(502, { arrival: 'standing' })],
      '502',
      'verifying',
    ],
    [
      'a try that brought a page that hides its answer',
      [...shown(502), retried(), committed(), looked(null)],
      '',
      'elsewhere',
    ],
    [
      'a try that became a download',
      [...shown(502), retried(), answered(200, {}, '2'), { kind: 'stayed', url: page }],
      '502',
      'noticed',
    ],
    [
      'a page that has changed its own address since',
      [...shown(502), looked(502, { arrival: 'standing' }, otherPage)],
      '502',
      'noticed',
    ],
    ['a worker that changes its error', [...shown(502), committed(), looked(503)], '503', 'noticed'],
    ['a try of ours is under way', [...shown(502), retried()], '502', 'verifying'],
    [
      'the failure before a try is told once more after it began',
      [...shown(502), retried(3_000), ...shown(502, { at: 2_990 })],
      '502',
      'verifying',
    ],
    [
      'it brought the error again',
      [...shown(502), retried(), ...shown(502, { at: 4_000 }, '2')],
      '502',
      'noticed',
    ],
    ['it brought the page', [...shown(502), retried(), ...shown(200, { at: 4_000 }, '2')], '', 'resolved'],
    ['it was stopped', [...shown(502), retried(), { kind: 'abandoned', requestId: '2' }], '502', 'noticed'],
    [
      'fails anew after it was well',
      [...shown(502), ...shown(200), ...shown(502, { at: 9_000 })],
      '502',
      'noticed',
    ],
  ];
  test.each(cases)('%s', (_, observations, expectedBadge, expectedPhase) => {
    const state = stateAfter(observations);
    expect([badge(state), phase(state)]).toEqual([expectedBadge, expectedPhase]);
  });
});
