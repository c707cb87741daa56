import { describe, expect, test } from 'vitest';
import { badgeFailure, badgeText } from '../../../src/incident/badge.ts';
import { parseTabState, type TabState } from '../../../src/incident/incident.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import {
  answered,
  committed,
  everything,
  here,
  looked,
  otherPage,
  otherSite,
  page,
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

const tunnel = (status: 502 | 504 | null): Observation => ({
  kind: 'tunnel-refused',
  requestId: '1',
  url: 'https://bank.test/',
  method: 'GET',
  status,
  error: 'net::ERR_TUNNEL_CONNECTION_FAILED',
  proxy: null,
  place: here,
  at: 1_000,
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
    ['a tunnel that a proxy refused', [tunnel(null)], '!', 'noticed'],
    ['a tunnel refused with 502', [tunnel(502)], '!', 'noticed'],
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
    ['a worker that changes its error', [...shown(502), committed(), looked(503)], '503', 'noticed'],
    ['a try of ours is under way', [...shown(502), retried()], '502', 'verifying'],
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

describe('one incident', () => {
  test('counts how often it was met, and keeps when it began', () => {
    const incident = stateAfter([...shown(502), ...shown(502, { at: 5_000 })])?.incident;
    expect(incident).toMatchObject({ times: 2, firstAt: 1_000, failure: { at: 5_000 } });
  });

  test('is not made anew by a look that comes back after the answer was told', () => {
    const late = [answered(502), committed(page, 2_000), looked(502)];
    expect(stateAfter(late)?.incident).toMatchObject({ times: 1, failure: { kind: 'response' } });
  });

  test('is not doubled by a second look, nor by an answer that is told late', () => {
    expect(stateAfter([...shown(502), looked(502, { arrival: 'standing' })])?.incident?.times).toBe(1);
    expect(stateAfter([committed(), looked(502), answered(502), committed()])?.incident?.id).toBe('2000-7');
  });

  test('knows more once the answer is told late', () => {
    const told = stateAfter([committed(), looked(502), answered(502, { ip: '203.0.113.9' })]);
    expect(told).toMatchObject({ loading: null, incident: { times: 1, failure: { ip: '203.0.113.9' } } });
  });

  test('goes on with a try of ours when the request that failed before it is cut off', () => {
    const state = stateAfter([...shown(502, {}, '1'), retried(), { kind: 'abandoned', requestId: '1' }]);
    expect(phase(state)).toBe('verifying');
  });

  test('begins anew when the page fails after it was well', () => {
    const first = stateAfter(shown(502))?.incident?.id;
    const second = stateAfter([...shown(502), ...shown(200), ...shown(502, { at: 9_000 })])?.incident?.id;
    expect([first, second]).toEqual(['1000-7', '9000-7']);
  });

  test('remembers the tries that brought the error again', () => {
    const incident = stateAfter([...shown(502), retried(3_000), ...shown(503, { at: 4_000 }, '2')])?.incident;
    expect(incident?.attempts).toEqual([{ way: 'past-cache', at: 3_000, status: 503 }]);
  });

  test('knows a page that the browser kept from one that the site’s worker made', () => {
    const back = { arrival: 'by-history' } as const;
    expect(stateAfter([looked(502, back)])?.incident?.failure).toMatchObject({ kept: true });
    expect(stateAfter([looked(502, { ...back, controlled: true })])?.incident?.failure).toMatchObject({
      kept: false,
    });
  });

  test('knows the redirects of its own request only', () => {
    const redirect = { origin: 'http://a.test', method: 'GET', status: 302, samePath: false };
    const chain: Observation[] = [
      { kind: 'redirect', requestId: '1', redirect },
      { kind: 'redirect', requestId: '1', redirect: { ...redirect, origin: 'http://b.test' } },
    ];
    const origins = (state: TabState | null) => state?.incident?.redirects.map(({ origin }) => origin);
    expect(origins(stateAfter([...chain, ...shown(502)]))).toEqual(['http://a.test', 'http://b.test']);
    expect(origins(stateAfter([...chain, ...shown(502, {}, '2')]))).toEqual([]);
  });

  test('keeps in mind that a form was sent, when the address is opened anew', () => {
    const posted = stateAfter([...shown(502, { method: 'POST' }), ...shown(502, { at: 5_000 }, '2')]);
    expect(posted?.incident).toMatchObject({ formAt: 1_000, failure: { method: 'GET' } });
  });

  test('leaves nothing behind for the usual pages', () => {
    expect(stateAfter([...shown(200), ...shown(200, { url: otherPage }), ...shown(404)])).toBeNull();
  });

  test('that is no longer to be watched is not begun', () => {
    expect(stateAfter(shown(503), { family: false })).toBeNull();
    expect(stateAfter(shown(502), { family: false })?.incident?.failure.status).toBe(502);
  });

  test('is told of a refused tunnel whatever the proxy answered', () => {
    expect(stateAfter([tunnel(504)], { family: false })?.incident?.failure.status).toBe(504);
  });

  test('survives being stored and read at every step', () => {
    const steps = [...shown(502), retried(), ...shown(502, { at: 4_000 }), ...shown(200, { at: 5_000 })];
    const restored = steps.reduce<TabState | null>(
      (state, step) => parseTabState(structuredClone(stateAfter([step], everything, state))),
      null,
    );
    expect(restored).toEqual(stateAfter(steps));
  });
});

describe('the method that a reload would repeat', () => {
  const cases: [what: string, observations: Observation[], method: string | null][] = [
    ['an answer tells it', shown(502, { method: 'POST' }), 'POST'],
    ['a link rules out a form', [committed(), looked(502, { arrival: 'by-link' })], 'GET'],
    [
      'a reload repeats what there was',
      [...shown(502), ...shown(200, { url: otherPage }), looked(502, { arrival: 'by-reload' })],
      'GET',
    ],
    ['a reload of nobody knows what', [committed(), looked(502, { arrival: 'by-reload' })], null],
    [
      'a page gone back to',
      [...shown(502), ...shown(200, { url: otherPage }), looked(502, { arrival: 'by-history' })],
      'GET',
    ],
    [
      'a page gone back to, of an address that a form was sent to as well',
      [
        ...shown(502, { method: 'POST' }),
        ...shown(502, {}, '2'),
        ...shown(200, { url: otherPage }),
        looked(502, { arrival: 'by-history' }),
      ],
      null,
    ],
    [
      'a form sent to the page that failed, shown before it is told',
      [...shown(502), committed(page, 1_500), looked(502), answered(502, { method: 'POST', at: 1_400 }, '2')],
      'POST',
    ],
    ['the same by way of the site’s worker', [...shown(502), committed(page, 1_500), looked(502)], null],
    ['nobody watched', [looked(502)], null],
  ];
  test.each(cases)('%s', (_, observations, method) => {
    expect(stateAfter(observations)?.incident?.failure.method ?? null).toBe(method);
  });
});
