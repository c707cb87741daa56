import { expect, test } from 'vitest';
import type { Redirect } from '../../../src/incident/failure.ts';
import { type FormFate, formFate, isReloadSafe } from '../../../src/incident/form.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import { answered, committed, looked, page, refused, shown, stateAfter } from './observations.ts';

const redirect = (method: string, status: number, samePath = false): Observation => {
  const hop: Redirect = { origin: 'http://shop.test', method, status, samePath };
  return { kind: 'redirect', requestId: '1', redirect: hop };
};

const cases: [what: string, observations: Observation[], fate: FormFate, reloadSafe: boolean][] = [
  ['a page that was only read', shown(502), 'none', true],
  ['read over a redirect', [redirect('GET', 302), ...shown(502)], 'none', true],
  ['HEAD', shown(502, { method: 'HEAD' }), 'none', true],
  ['a form', shown(502, { method: 'POST' }), 'in-doubt', false],
  ['PUT', shown(502, { method: 'PUT' }), 'in-doubt', false],
  ['a method nobody knows', shown(502, { method: 'BREW' }), 'in-doubt', false],
  ['a form sent on as it was', [redirect('POST', 307), ...shown(502, { method: 'POST' })], 'in-doubt', false],
  ['a form taken, then sent on by 303', [redirect('POST', 303), ...shown(502)], 'arrived', true],
  ['a form taken, then sent on by 302', [redirect('POST', 302), ...shown(502)], 'arrived', true],
  ['a form sent on to the same with a slash', [redirect('POST', 301), ...shown(502)], 'perhaps-lost', true],
  ['a form sent on to https', [redirect('POST', 301, true), ...shown(502)], 'perhaps-lost', true],
  [
    'a form sent on to https, and taken there',
    [redirect('POST', 308, true), redirect('POST', 303, true), ...shown(502)],
    'arrived',
    true,
  ],
  [
    'a form that arrived, then its page loaded again',
    [redirect('POST', 303), ...shown(502), ...shown(502, { at: 5_000 }, '2')],
    'arrived',
    true,
  ],
  [
    'a form in doubt, then well, then failing anew',
    [...shown(502, { method: 'POST' }), ...shown(200, { at: 5_000 }, '2'), ...shown(502, { at: 9_000 }, '3')],
    'in-doubt',
    true,
  ],
  [
    'a form that arrived after one in doubt',
    [...shown(502, { method: 'POST' }, '0'), redirect('POST', 303), ...shown(502, { at: 5_000 })],
    'in-doubt',
    true,
  ],
  ['a form that a proxy let not through', refused({ method: 'POST' }), 'not-sent', false],
  [
    'a form sent on to a site that a proxy hides',
    [redirect('POST', 307), ...refused({ method: 'POST' })],
    'in-doubt',
    false,
  ],
  ['nobody watched', [looked(502)], 'unknown', false],
  [
    'a form, told of only after its page was shown',
    [committed(), looked(502), answered(502, { method: 'POST' })],
    'in-doubt',
    false,
  ],
  [
    'a form that arrived, told of only after the page was shown',
    [committed(), looked(502), redirect('POST', 303), answered(502)],
    'arrived',
    true,
  ],
  [
    'made by the site’s worker, come to by a link',
    [committed(), looked(502, { arrival: 'by-link' })],
    'none',
    true,
  ],
  [
    'a form, then the address opened anew',
    [...shown(502, { method: 'POST' }), ...shown(502, { at: 5_000 }, '2')],
    'in-doubt',
    true,
  ],
];

test.each(cases)('%s', (_, observations, fate, reloadSafe) => {
  const incident = stateAfter(observations)?.incident;
  if (incident == null) throw new Error(`No incident at ${page}.`);
  expect([formFate(incident), isReloadSafe(incident)]).toEqual([fate, reloadSafe]);
});
