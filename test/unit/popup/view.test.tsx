import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { TabState } from '../../../src/incident/incident.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import { Popup } from '../../../src/popup/Popup.tsx';
import { type Known, viewOf } from '../../../src/popup/view.ts';
import { timesIn } from '../../../src/popup/words/times.ts';
import { english } from '../english.ts';
import { looked, otherPage, page, refused, retried, shown, stateAfter } from '../incident/observations.ts';

const times = timesIn('en', 90_000);

function known(observations: readonly Observation[], change: Partial<Known> = {}): Known {
  return {
    url: page,
    state: stateAfter(observations),
    examination: null,
    recents: [],
    access: 'granted',
    unseen: false,
    now: 4_000,
    ...change,
  };
}

const view = (of: Known) => viewOf(of, english, times);

describe('what is said of each case', () => {
  const cases: [what: string, of: Known, state: string, status: string, sentence: RegExp, because: RegExp][] =
    [
      ['a good page', known([]), 'idle', '', /^No gateway error/, /answered normally/],
      [
        'no web page',
        known([], { url: 'about:blank' }),
        'idle',
        '',
        /no web page/,
        /Only pages from the web/,
      ],
      ['no tab', known([], { url: null }), 'idle', '', /no web page/, /Only pages from the web/],
      ['502', known(shown(502)), 'noticed', '502', /no valid answer/, /^Seen at .* not known yet/],
      ['503', known(shown(503)), 'noticed', '503', /The site declines/, /^Seen/],
      ['504', known(shown(504)), 'noticed', '504', /no answer in time/, /^Seen/],
      [
        '522 of Cloudflare',
        known(shown(522, { headers: [['cf-ray', '8e0-FRA']] })),
        'noticed',
        '522',
        /Cloudflare could not connect/,
        /^Seen/,
      ],
      [
        '522 of nobody knows whom',
        known(shown(522)),
        'noticed',
        '522',
        /answered with the error 522/,
        /^Seen/,
      ],
      ['a page that nobody saw', known([], { unseen: true }), 'idle', '', /did not see/, /Load it again/],
      [
        'a stored copy',
        known(shown(502, { fromCache: true })),
        'noticed',
        '502',
        /no valid answer/,
        /stored copy/,
      ],
      [
        'a form',
        known(shown(502, { method: 'POST' })),
        'noticed',
        '502',
        /while you were sending/,
        /did not send it again/,
      ],
      ['a silent proxy', known(refused()), 'noticed', '', /proxy did not open/, /does not tell/],
      [
        'a proxy that says why',
        known(refused({ status: 502 })),
        'noticed',
        '502',
        /proxy did not open/,
        /proxy answered 502/,
      ],
      ['a try', known([...shown(502), retried()]), 'verifying', '502', /Loading/, /what comes/],
      [
        'back by itself',
        known([...shown(502), ...shown(200, { at: 400_000 })]),
        'resolved',
        '502',
        /is back/,
        /failed for 7 minutes/,
      ],
      [
        'back after a try',
        known([...shown(502), retried(), ...shown(200, { at: 9_000 }, '2')]),
        'resolved',
        '502',
        /is back/,
        /less than a minute.*may be chance/,
      ],
      [
        'a stored copy replaced',
        known([...shown(502, { fromCache: true }), retried(), ...shown(200, {}, '2')]),
        'resolved',
        '502',
        /is back/,
        /old copy of the error\. It is replaced/,
      ],
      [
        'another page failed',
        known([...shown(502), ...shown(200, { url: otherPage })]),
        'idle',
        '',
        /No gateway error/,
        /Another page/,
      ],
      [
        'access withheld',
        known([], { access: 'withheld' }),
        'idle',
        '',
        /may not see/,
        /keeps this site from us/,
      ],
    ];
  test.each(cases)('%s', (_, of, state, status, sentence, because) => {
    const shownView = view(of);
    expect(shownView.attributes).toMatchObject({
      state,
      status,
      cause: '',
      side: 'unknown',
      gateway: 'unknown',
    });
    expect(shownView.sentence).toMatch(sentence);
    expect(shownView.because).toMatch(because);
  });
});

describe('the one thing to press', () => {
  const cases: [what: string, observations: Observation[], command: string | undefined][] = [
    ['a page that was read', shown(502), 'retry-past-cache'],
    ['a form', shown(502, { method: 'POST' }), 'open-anew'],
    ['nobody knows', [looked(502)], 'open-anew'],
    ['a tunnel', refused(), 'retry-past-cache'],
  ];
  test.each(cases)('%s', (_, observations, command) => {
    const shownView = view(known(observations));
    expect(shownView.kind === 'failing' ? shownView.action.command : undefined).toBe(command);
  });
});

describe('the page', () => {
  const html = (of: Known) =>
    render(
      <Popup
        view={view(of)}
        outcome=""
        say={english}
        times={times}
        deeds={{ act: () => {}, allow: () => {}, check: () => {}, openSettings: () => {} }}
      />,
    );
  const state = (change: object): TabState | null => stateAfter(shown(502, change));

  test('carries the stable names', () => {
    expect(html(known(shown(502)))).toMatch(
      /id="diagnosis" data-state="noticed" data-status="502" data-cause data-side="unknown" data-certainty data-gateway="unknown" data-method="GET"/,
    );
  });

  test('warns before a form is sent twice, and offers nothing that would do so', () => {
    const shownPage = html(known(shown(502, { method: 'POST' })));
    expect(shownPage).toContain('It may or may not have gone through');
    expect(shownPage).not.toContain('data-action="retry-past-cache"');
  });

  test('shows what comes from outside as text', () => {
    const hostile = { url: 'http://a.test/<img src=x onerror=alert(1)>', reason: '<script>' };
    expect(html({ ...known([]), state: state(hostile) })).not.toMatch(/<img|<script/);
  });

  test('says that a form arrived', () => {
    const redirect = { origin: 'http://shop.test', method: 'POST', status: 303, samePath: false };
    expect(html(known([{ kind: 'redirect', requestId: '1', redirect }, ...shown(502)]))).toContain(
      'Your form arrived',
    );
  });

  test('lists the session’s incidents on a good page', () => {
    const recents = [
      { id: '1-7', host: 'shop.test', status: 502, at: 1_000, lasted: 360_000 },
      { id: '2-7', host: 'bank.test', status: null, at: 2_000, lasted: null },
    ];
    const shownPage = html(known([], { recents }));
    expect(shownPage).toContain('Back after 6 minutes');
    expect(shownPage).toContain('Proxy · ');
  });
});
