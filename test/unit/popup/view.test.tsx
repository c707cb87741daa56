import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { newCourse } from '../../../src/incident/course.ts';
import type { TabState } from '../../../src/incident/incident.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import { questionCounted } from '../../../src/incident/questions.ts';
import * as below from '../../../src/popup/below/index.ts';
import { Popup } from '../../../src/popup/Popup.tsx';
import { type Known, viewOf } from '../../../src/popup/view.ts';
import { timesIn } from '../../../src/popup/words/times.ts';
import { isWell } from '../../../src/probes/asking/asked.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import type { Examination } from '../../../src/probes/examination.ts';
import { measured, unavailable } from '../../../src/probes/reading.ts';
import { answer, asked, byNginx, examined, incidentAfter, verdict } from '../diagnosis/diagnoses.ts';
import { english } from '../english.ts';
import { looked, otherPage, page, refused, retried, shown, stateAfter } from '../incident/observations.ts';
import { idle } from './idle.ts';
import { nothingKnown } from './nothing-known.ts';

const times = timesIn('en', 90_000);

function known(observations: readonly Observation[], change: Partial<Known> = {}): Known {
  return {
    ...nothingKnown,
    url: page,
    state: stateAfter(observations),
    ...change,
  };
}

const view = (of: Known) => viewOf(of, english, times, below);

describe('what is said without a verdict', () => {
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
      [
        'a site to leave alone',
        known(shown(502), { leftAlone: { by: 'person', hosts: ['shop.test'] } }),
        'idle',
        '',
        /^You leave this site alone/,
        /^shop\.test is on your list/,
      ],
      [
        'a site that the organisation leaves out',
        known([], { leftAlone: { by: 'organisation' } }),
        'idle',
        '',
        /^Your organisation leaves/,
        /Only your organisation/,
      ],
      ['no tab', known([], { url: null }), 'idle', '', /no web page/, /Only pages from the web/],
      ['a page that nobody saw', known([], { unseen: true }), 'idle', '', /did not see/, /Load it again/],
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
    const nothing = { cause: '', side: 'unknown', certainty: '', gateway: 'unknown' };
    expect(shownView.attributes).toMatchObject({ state, status, ...nothing });
    expect(shownView.word).toBe('');
    expect(shownView.sentence).toMatch(sentence);
    expect(shownView.because).toMatch(because);
  });
});

describe('how far the checks are', () => {
  const incident = incidentAfter();
  const readings = asked(answer(200), answer(200));
  const running = examined(incident, readings, { finishedAt: null });
  const earlier = asked(answer(502), answer(502));
  /** A judge who believes what was asked last, and the browser's cache as long as nothing was. */
  const judge = (_: unknown, { fresh }: Readings) =>
    fresh?.status === 'measured' && fresh.value.answers.every(isWell)
      ? verdict('recovered', 'likely')
      : verdict(fresh === undefined ? 'site' : 'cookies', 'likely', byNginx);
  const cases: [what: string, examination: Examination | null, state: string, cause: string][] = [
    ['nothing was checked', null, 'noticed', 'site'],
    ['the checks run, and the verdict stands still', running, 'checking', 'site'],
    ['they are done', examined(incident, readings), 'done', 'recovered'],
    ['they run once more', { ...running, before: earlier }, 'checking', 'cookies'],
    ['they were of another incident', { ...running, incident: 'other' }, 'noticed', 'site'],
    ['the page failed anew at once', { ...running, shownAt: 1 }, 'checking', 'site'],
    ['the page failed anew since', { ...running, shownAt: 1, startedAt: -60_000 }, 'noticed', 'site'],
  ];
  test.each(cases)('%s', (_, examination, state, cause) => {
    const { attributes } = viewOf(known(shown(502), { examination }), english, times, below, judge);
    expect(attributes).toMatchObject({ state, cause, status: '502', certainty: 'likely' });
  });

  test('a try of the person’s is said before any verdict', () => {
    const shownView = view(known([...shown(502), retried()]));
    expect(shownView.attributes).toMatchObject({ state: 'verifying', status: '502' });
    expect(shownView).toMatchObject({ tone: 'open', word: '' });
    expect(shownView.sentence).toMatch(/Loading/);
  });
});

describe('the one thing to press', () => {
  const cases: [what: string, observations: Observation[], command: string | undefined][] = [
    ['a page that was read', shown(502), 'skip-cache'],
    ['a form', shown(502, { method: 'POST' }), 'open-anew'],
    ['nobody knows', [looked(502)], 'open-anew'],
    ['a tunnel', refused(), 'open-step'],
  ];
  test.each(cases)('%s', (_, observations, command) => {
    const shownView = view(known(observations));
    expect(shownView.kind === 'failing' ? shownView.actions.main.name : undefined).toBe(command);
  });
});

describe('the page', () => {
  const html = (of: Known) =>
    render(
      <Popup
        view={view(of)}
        below={below}
        outcome=""
        mode={null}
        place="popup"
        say={english}
        times={times}
        deeds={idle}
      />,
    );
  const state = (change: object): TabState | null => stateAfter(shown(502, change));

  test('carries the stable names', () => {
    expect(html(known(shown(502)))).toMatch(
      /id="diagnosis" data-state="noticed" data-status="502" data-cause="[a-z-]+" data-side="[a-z]+" data-certainty(="[a-z]+")? data-gateway="[a-z-]+" data-method="GET"/,
    );
  });

  const examinedPage = (readings: Readings, change: Partial<Examination> = {}, observations = shown(502)) => {
    const examination = examined(incidentAfter(observations), readings, change);
    return html(known(observations, { examination }));
  };

  test('draws the way and lists the checks by stable names', () => {
    const shownPage = examinedPage(asked(answer(502)), { asked: 1 });
    expect(shownPage).toMatch(/data-hop="browser" data-health="ok"/);
    expect(shownPage).toMatch(/data-check="fresh" data-result="failing"/);
    expect(shownPage).toContain('Requests made of shop.test for this: 1. Nobody else was asked.');
    expect(shownPage).toContain('data-action="check-again"');
    expect(shownPage).not.toContain('data-action="ask-page"');
  });

  test('counts what was asked for the fixes as well', () => {
    const incident = incidentAfter(shown(502));
    const examination = examined(incident, asked(answer(502)), { asked: 5 });
    const course = questionCounted(questionCounted(newCourse(incident.id)));
    expect(html(known(shown(502), { examination, course }))).toContain(
      'Requests made of shop.test for this: 7.',
    );
  });

  test('says quietly how far it is', () => {
    const shownPage = examinedPage(asked(answer(502)), { finishedAt: null });
    expect(shownPage).toMatch(/<progress [^>]*max="9" value="4"/);
    expect(shownPage).toContain('4 of 9 checks done');
    expect(shownPage).toMatch(/data-action="check-again" aria-disabled="true"/);
  });

  test('leaves it to the person to ask for a link that may work only once', () => {
    const shownPage = examinedPage({ fresh: unavailable('needs-click') });
    expect(shownPage).toContain('data-action="ask-page"');
    expect(shownPage).toContain('a link that may work only once');
    const waits = { fresh: unavailable('needs-click'), siblings: unavailable('needs-click') };
    expect(examinedPage(waits)).toContain('a link that may work only once');
    const wished = examinedPage(waits, {}, shown(502, { url: 'http://shop.test/sale' }));
    expect(wished).toContain('You have set that we ask nothing');
  });

  test('says what changed since the check before', () => {
    const before = {
      ...asked(answer(502), answer(502)),
      siblings: measured({ root: answer(502), robots: null }),
    };
    const now = { ...before, ...asked(answer(200), answer(200)) };
    expect(examinedPage(now, { before })).toContain('Before: Asked again: 502 each time');
    expect(examinedPage(now, { before })).toMatch(/Changed since the check before: 1 of/);
    expect(examinedPage(now, { before: now })).toContain('Nothing changed since');
  });

  test('names a public checker for a public name only, and tells it the name alone', () => {
    const page = 'https://www.shop.example.com:8443/order?id=1';
    const shownPage = examinedPage({}, {}, shown(502, { url: page }));
    expect(shownPage).toMatch(
      /href="https:\/\/downforeveryoneorjustme\.com\/www\.shop\.example\.com" target="_blank" rel="noopener noreferrer"/,
    );
    for (const url of ['http://192.168.0.1/', 'http://intranet/', 'http://shop.test/']) {
      expect(examinedPage({}, {}, shown(502, { url }))).not.toContain('data-action="ask-checker"');
    }
  });

  test('shows the address as a code only after a click, and warns of what is personal', () => {
    const shownPage = html(known(shown(502)));
    expect(shownPage).toContain('data-action="show-code"');
    expect(shownPage).toContain('may be personal');
    expect(shownPage).not.toContain('role="img"');
    expect(html(known(shown(502, { url: 'http://shop.test/' })))).not.toContain('may be personal');
    const long = `http://shop.test/${'x'.repeat(1_000)}`;
    expect(html(known(shown(502, { url: long })))).toContain('too long for a code');
  });

  test('warns before a form is sent twice, and offers nothing that would do so', () => {
    const shownPage = html(known(shown(502, { method: 'POST' })));
    expect(shownPage).toContain('It may or may not have gone through');
    expect(shownPage).not.toContain('data-action="skip-cache"');
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
