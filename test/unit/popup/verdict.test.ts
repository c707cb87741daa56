import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import { hopsOf } from '../../../src/diagnosis/hops.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import { noPolicy } from '../../../src/policy/policy.ts';
import { evidenceOf } from '../../../src/popup/words/evidence.ts';
import { cautionsOf, onlyMeOf } from '../../../src/popup/words/only-me.ts';
import { pathOf } from '../../../src/popup/words/path.ts';
import { timesIn } from '../../../src/popup/words/times.ts';
import { alsoOf, toneOf, verdictOf } from '../../../src/popup/words/verdict.ts';
import { unavailable } from '../../../src/probes/reading.ts';
import { type CauseId, sides } from '../../../src/rules/rule.ts';
import {
  answer,
  asked,
  byCloudflare,
  bySquid,
  incidentAfter,
  suspect,
  verdict,
} from '../diagnosis/diagnoses.ts';
import { english } from '../english.ts';
import { refused, shown } from '../incident/observations.ts';
import { error } from '../rules/cases.ts';

const isCause = (id: string): id is CauseId => id in sides;
const causes = Object.keys(sides).filter(isCause);
const said = (diagnosis: Diagnosis, observations: readonly Observation[] = shown(502), withheld = false) =>
  verdictOf(incidentAfter(observations), diagnosis, withheld, english);
const words = (text: string) => text.split(/\s+/).length;

describe('each cause', () => {
  test.each(causes)('%s is said plainly, and never as a fact where it is merely possible', (cause) => {
    const proven = said(verdict(cause)).sentence;
    const possible = said(verdict(cause, 'possible')).sentence;
    const also = english(...alsoOf(suspect(cause))[0]);
    for (const sentence of [proven, possible, also]) {
      expect(words(sentence)).toBeLessThanOrEqual(14);
      expect(sentence).toMatch(/^[A-Z][^!]*\.$/);
    }
    if (sides[cause] === 'visitor' && cause !== 'tunnel-refused') expect(possible).toMatch(/\bmay\b/);
    if (cause !== 'unclear') expect(possible).not.toBe(proven);
  });

  test.each(causes)('%s has a picture with a caption', (cause) => {
    const incident = incidentAfter();
    const diagnosis = verdict(cause);
    const path = pathOf(hopsOf(incident, {}, diagnosis), incident, diagnosis, english);
    expect(path.caption).toMatch(/^[A-Z].*\.$/);
    expect(path.hops.length).toBeGreaterThan(1);
    expect(path.hops.length).toBeLessThanOrEqual(6);
  });
});

describe('how sure it is', () => {
  test.each([
    [verdict('site', 'certain'), 'Certain.', 'site'],
    [verdict('site', 'likely'), 'Likely.', 'site'],
    [verdict('cookies', 'possible'), 'Possible.', 'visitor'],
    [verdict('recovered', 'likely'), 'Likely.', 'back'],
    [verdict('recovered', 'possible'), 'Possible.', 'open'],
    [verdict('unclear', null), 'Not known yet.', 'open'],
    [verdict('site', null), 'Not known yet.', 'open'],
  ] as const)('case %#', (diagnosis, word, tone) => {
    expect(said(diagnosis).word).toBe(word);
    expect(toneOf(diagnosis)).toBe(tone);
  });
});

describe('a form in doubt', () => {
  const form = shown(502, { method: 'POST' });
  test.each([
    [
      verdict('site', 'likely'),
      /while you were sending/,
      'Likely the site’s fault.',
      /did not send it again/,
    ],
    [verdict('unclear', null), /while you were sending/, 'Not known yet.', /did not send it again/],
    [verdict('proxy', 'certain', bySquid), /proxy on your side made/, 'Certain.', /In nearly every case/],
  ] as const)('case %#', (diagnosis, sentence, word, because) => {
    const told = said(diagnosis, form);
    expect(told.sentence).toMatch(sentence);
    expect(told.word).toBe(word);
    expect(told.because).toMatch(because);
  });
});

test('where access is withheld, that is why nothing is known', () => {
  expect(said(verdict('unclear', null), shown(502), true).sentence).toMatch(/we may not check yet/);
});

describe('beneath the picture', () => {
  const cloudflare = { headers: [['cf-ray', '8e0-FRA'] as [string, string]] };
  const cases: [what: string, Observation[], Diagnosis, RegExp][] = [
    ['502', shown(502), verdict('site'), /gateway is running/],
    ['503', shown(503), verdict('site'), /declines this page/],
    ['504', shown(504), verdict('site'), /no answer in time/],
    [
      'an edge by name',
      shown(502, cloudflare),
      verdict('site-edge', 'certain', byCloudflare),
      /You reach Cloudflare/,
    ],
    [
      'its own number',
      shown(522, cloudflare),
      verdict('site-edge', 'certain', byCloudflare),
      /could not connect/,
    ],
    ['a number of nobody knows whom', shown(522), verdict('site'), /with the error 522/],
    ['a proxy by name', shown(502), verdict('proxy', 'likely', bySquid), /go through Squid/],
    ['a proxy', shown(502), verdict('proxy', 'likely'), /through a proxy/],
    ['a tunnel', refused(), verdict('tunnel-refused'), /sealed line/],
    ['a form', shown(502, { method: 'POST' }), verdict('site'), /nobody here can say how far/],
  ];
  test.each(cases)('%s', (_, observations, diagnosis, caption) => {
    const incident = incidentAfter(observations);
    const hops = hopsOf(incident, {}, diagnosis);
    expect(pathOf(hops, incident, diagnosis, english).caption).toMatch(caption);
  });
});

describe('is it only me?', () => {
  test.each([
    [verdict('site', 'likely'), /^Probably not/],
    [verdict('proxy', 'certain'), /^Perhaps/],
    [verdict('cookies', 'possible'), /is open/],
    [verdict('unclear', null), /is open/],
    [verdict('recovered', 'likely'), /works again/],
  ] as const)('case %#', (diagnosis, expected) => {
    const readings = asked(answer(502), answer(200));
    const onlyMe = onlyMeOf(incidentAfter(), readings, diagnosis, noPolicy, english);
    expect(onlyMe.answer).toMatch(expected);
    expect(onlyMe.seen).toEqual(['Requests from here: 2. Errors: 1. Good answers: 1.']);
  });
});

describe('a page that is asked for again only when the person says so', () => {
  const waits = unavailable('needs-click');

  test.each([
    ['http://shop.example.org/sale', { fresh: waits, siblings: waits }, 'person-wants-to', 0],
    ['http://shop.example.org/confirm', { fresh: waits, siblings: waits }, 'may-be-used-up', 1],
    ['http://shop.example.org/confirm', { fresh: waits }, 'may-be-used-up', 1],
    ['http://shop.example.org/confirm', {}, null, 0],
  ] as const)('%s: %j', (url, readings, why, cautions) => {
    const incident = error({ url });
    const times = { startedAt: 0, finishedAt: 0, shownAt: 0 };
    const examination = { ...times, incident: incident.id, readings, asked: 0, before: null };
    const evidence = evidenceOf(incident, examination, verdict('site'), [], english, timesIn('en', 0));
    expect(evidence.asksPage).toBe(why);
    expect(cautionsOf(incident, readings, english)).toHaveLength(cautions);
  });
});

describe('a site’s own words', () => {
  const lineOf = (fact: string) => {
    const incident = incidentAfter();
    const check = { id: 'maker', result: 'unknown', title: ['checkMakerUnknown'], facts: [fact] } as const;
    const whole = { ...check, remedy: null, asked: 0, before: null };
    const times = timesIn('en', 0);
    return evidenceOf(incident, null, verdict('site'), [whole], english, times).checks[0]?.fact;
  };

  test.each([
    ['502 Bad Gateway', '502 Bad Gateway'],
    ['“\u202eyxorp ruoY”', '“ yxorp ruoY”'],
    ['out\u2069 of\u2066 it', 'out  of  it'],
    ['two\nlines', 'two lines'],
    ['\ud83d cut', 'cut'],
    ['نص عربي', 'نص عربي'],
    ['x'.repeat(2_000), `${'x'.repeat(119)}…`],
  ])('%j can neither turn ours around nor push them out of sight', (fact, told) => {
    expect(lineOf(fact)).toBe(`\u2066${told}\u2069`);
  });
});
