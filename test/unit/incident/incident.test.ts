import { describe, expect, test } from 'vitest';
import { parseTabState, type TabState } from '../../../src/incident/incident.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import {
  answered,
  committed,
  everything,
  here,
  looked,
  only502,
  otherPage,
  page,
  refused,
  retried,
  shown,
  stateAfter,
} from './observations.ts';

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
    expect(state?.incident?.state.phase).toBe('verifying');
  });

  test('begins anew when the page fails after it was well', () => {
    const first = stateAfter(shown(502))?.incident?.id;
    const second = stateAfter([...shown(502), ...shown(200), ...shown(502, { at: 9_000 })])?.incident?.id;
    expect([first, second]).toEqual(['1000-7', '9000-7']);
  });

  test('remembers the tries that brought the error again', () => {
    const incident = stateAfter([...shown(502), retried(3_000), ...shown(503, { at: 4_000 }, '2')])?.incident;
    expect(incident?.attempts).toEqual([{ by: 'skip-cache', at: 3_000, status: 503 }]);
  });

  describe('where the browser’s own page is shown before the answer is told', () => {
    const unseen: Observation = {
      kind: 'looked',
      url: page,
      look: null,
      arrival: 'by-reload',
      place: here,
      at: 4_100,
    };
    const tried = [...shown(502), retried(3_000), unseen];

    test('an error counts as what the try brought', () => {
      const incident = stateAfter([...tried, ...shown(502, { at: 4_000 }, '2')])?.incident;
      expect(incident).toMatchObject({
        state: { phase: 'noticed' },
        attempts: [{ by: 'skip-cache', at: 3_000, status: 502 }],
      });
    });

    test('a good answer is the try’s', () => {
      const incident = stateAfter([...tried, ...shown(200, { at: 4_000 }, '2')])?.incident;
      expect(incident?.state).toMatchObject({ phase: 'resolved', by: 'skip-cache' });
    });

    test('what the person comes to later is not', () => {
      const incident = stateAfter([...tried, ...shown(502, { at: 60_000 }, '2')])?.incident;
      expect(incident?.attempts).toEqual([]);
    });
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
    expect(posted?.incident).toMatchObject({
      form: { fate: 'in-doubt', at: 1_000 },
      failure: { method: 'GET' },
    });
  });

  test('keeps the redirects of a request that is told of only after its page was looked at', () => {
    const redirect = { origin: 'http://shop.test', method: 'POST', status: 303, samePath: false };
    const told: Observation[] = [{ kind: 'redirect', requestId: '1', redirect }, committed()];
    expect(stateAfter([...told, looked(502), answered(502)])?.incident).toMatchObject({
      redirects: [redirect],
      form: { fate: 'arrived' },
    });
  });

  test('is not made anew by a page that changed its own address', () => {
    const looks = [...shown(502), looked(502, { arrival: 'standing' }, otherPage)];
    expect(stateAfter(looks)?.incident).toMatchObject({ id: '1000-7', failure: { url: page } });
  });

  test('leaves nothing behind for the usual pages', () => {
    expect(stateAfter([...shown(200), ...shown(200, { url: otherPage }), ...shown(404)])).toBeNull();
  });

  test('that is no longer to be watched is not begun', () => {
    expect(stateAfter(shown(503), only502)).toBeNull();
    expect(stateAfter(shown(502), only502)?.incident?.failure.status).toBe(502);
  });

  test('is told of a refused tunnel whatever the proxy answered', () => {
    expect(stateAfter(refused({ status: 504 }), only502)?.incident?.failure.status).toBe(504);
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
    [
      'the same page once more, which nobody saw and nobody may look at',
      [...shown(502), committed(page, 1_500), looked(null)],
      null,
    ],
    [
      'the same, come to by a link',
      [...shown(502), committed(page, 1_500), looked(null, { arrival: 'by-link' })],
      'GET',
    ],
    ['the same, still standing there', [...shown(502), looked(null, { arrival: 'standing' })], 'GET'],
  ];
  test.each(cases)('%s', (_, observations, method) => {
    expect(stateAfter(observations)?.incident?.failure.method ?? null).toBe(method);
  });
});
