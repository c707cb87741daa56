import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { FailedParts } from '../../../src/parts/failed.ts';
import { partsOf } from '../../../src/parts/parts.ts';
import type { Group } from '../../../src/parts/watched.ts';
import * as below from '../../../src/popup/below/index.ts';
import { Popup } from '../../../src/popup/Popup.tsx';
import { type Known, viewOf } from '../../../src/popup/view.ts';
import { partsView } from '../../../src/popup/words/parts.ts';
import { timesIn } from '../../../src/popup/words/times.ts';
import { english } from '../english.ts';
import { shown, stateAfter } from '../incident/observations.ts';
import { idle } from './idle.ts';
import { nothingKnown } from './nothing-known.ts';

const page = 'https://shop.test/cart';
const times = timesIn('en', 90_000);

const nginx: FailedParts['answers'] = [
  {
    origin: 'https://shop.test',
    status: 502,
    method: 'GET',
    reason: '',
    headers: [['server', 'nginx/1.22.1']],
  },
];

const group = (change: Partial<Group> = {}): Group => ({
  origin: 'https://shop.test',
  kind: 'call',
  status: 502,
  count: 1,
  ...change,
});
const parts = (groups: Group[], change: Partial<FailedParts> = {}) =>
  partsOf({ groups, answers: [], more: 0, isWhole: false, full: false, ...change }, page);

const elsewhere = group({ origin: 'https://cdn.elsewhere.test', kind: 'script' });

describe('what is said of failed parts', () => {
  const said = (groups: Group[], change: Partial<FailedParts> = {}, url = page) => {
    const failed = parts(groups, change);
    if (failed === null) throw new Error('Nothing failed.');
    return partsView(failed, url, english);
  };

  const sentences: [what: string, groups: Group[], isWhole: boolean, sentence: string][] = [
    ['one', [group()], false, 'At least one request failed with 502.'],
    ['one, watched', [group()], true, 'One request failed with 502.'],
    ['three', [group({ count: 3 })], false, 'At least 3 requests failed with 502.'],
    ['three, watched', [group({ count: 3 })], true, '3 requests failed with 502.'],
    [
      'of several statuses',
      [group({ count: 3 }), group({ status: 503 })],
      false,
      'At least 4 requests failed with 502, 503.',
    ],
  ];
  test.each(sentences)('%s', (_, groups, isWhole, sentence) => {
    expect(said(groups, { isWhole }).sentence).toBe(sentence);
  });

  test('of each of several statuses how many, in words that fit one too', () => {
    const [line] = said([group({ count: 3 }), group({ status: 503 })]).hosts;
    expect(line?.failed.slice(0, 2)).toEqual(['With 502: 3', 'With 503: 1']);
  });

  const reasons: [
    what: string,
    groups: Group[],
    change: Partial<FailedParts>,
    because: RegExp,
    tone: string,
  ][] = [
    [
      'the page’s own server',
      [group()],
      {},
      /^What failed went to shop\.test, the page’s own server\./,
      'site',
    ],
    [
      'with its gateway',
      [group()],
      { answers: nginx },
      /The error came through nginx\. The page itself loaded\.$/,
      'site',
    ],
    ['another site', [elsewhere], {}, /cdn\.elsewhere\.test, which belongs to another site/, 'open'],
    ['several', [group(), elsewhere], {}, /^What failed went to 2 hosts/, 'open'],
  ];
  test.each(reasons)('%s', (_, groups, change, because, tone) => {
    expect(said(groups, change).because).toMatch(because);
    expect(said(groups, change).tone).toBe(tone);
  });

  test('that a gateway runs is said of 502 alone, and of the site’s own', () => {
    const runs = /gateway that answered runs/;
    expect(said([group()]).notes.join()).toMatch(runs);
    expect(said([group({ status: 503 })]).notes.join()).not.toMatch(runs);
    expect(said([elsewhere]).notes.join()).not.toMatch(runs);
  });

  test('what is not known is said, and not where everything was watched', () => {
    expect(said([group()], { full: true }).notes.join()).toMatch(/hides from us.*only the first requests/);
    expect(said([group()], { full: true, isWhole: true }).notes.join()).not.toMatch(
      /hides from us|only the first/,
    );
    expect(said([group()], { more: 7 }).notes.join()).toContain('not listed: 7');
  });

  test('an address with a fragment is not offered to be opened anew: the browser would only scroll', () => {
    expect(said([group()]).opensAnew).toBe(true);
    expect(said([group()], {}, `${page}#/inbox`).opensAnew).toBe(false);
  });
});

describe('where it is said', () => {
  const known = (change: Partial<Known>): Known => ({
    ...nothingKnown,
    url: page,
    parts: parts([group({ count: 3 })]),
    ...change,
  });
  const view = (change: Partial<Known>) => viewOf(known(change), english, times, below);
  const html = (change: Partial<Known>) =>
    render(
      <Popup
        view={view(change)}
        below={below}
        outcome=""
        mode={null}
        place="popup"
        say={english}
        times={times}
        deeds={idle}
      />,
    );

  test('on a page without an incident it is the headline', () => {
    expect(view({})).toMatchObject({ kind: 'idle', sentence: 'At least 3 requests failed with 502.' });
    expect(html({})).toMatch(/data-part-host="shop.test" data-part-side="page"/);
    expect(html({})).toContain('API calls: 3');
  });

  test('on a page that is back it stands below', () => {
    const state = stateAfter([...shown(502), ...shown(200, { at: 400_000 })]);
    expect(view({ state }).sentence).toBe('The page is back.');
    expect(html({ state })).toContain('At least 3 requests failed with 502.');
  });

  test.each([
    ['an incident', { state: stateAfter(shown(502)) }],
    ['a page that is kept from us', { access: 'withheld' as const }],
    ['no web page', { url: 'about:blank' }],
    ['nothing failed', { parts: null }],
  ])('not on %s', (_, change) => {
    expect(html(change)).not.toContain('data-parts');
  });

  test('before what draws it is loaded, the page is said to be well', () => {
    expect(viewOf(known({}), english, times, null).sentence).toMatch(/^No gateway error/);
  });
});
