import { describe, expect, test } from 'vitest';
import { coveredBy, isLeftAlone, migrated, parseSettings } from '../../src/settings.ts';

const usual = parseSettings({});
const family = (on: boolean) => ({ watch503: on, watch504: on, watchCloudflare: on });

test('what is usual asks nobody but the failing site, and tells by the button', () => {
  expect(usual).toEqual({
    ...family(true),
    badge: 'number',
    notices: false,
    noticeBack: true,
    reloadWhenBack: false,
    askFirst: false,
    resolvers: [],
    journal: true,
    journalAddresses: false,
    journalDays: 90,
    journalMost: 5_000,
    failedParts: false,
    leaveAlone: [],
  });
});

describe('stored values', () => {
  const chosen = {
    ...family(false),
    badge: 'icon',
    notices: true,
    noticeBack: false,
    reloadWhenBack: true,
    askFirst: true,
    resolvers: ['quad9', 'google'],
    journal: false,
    journalAddresses: true,
    journalDays: 1,
    journalMost: 20_000,
    failedParts: true,
    leaveAlone: ['shop.test', '[2001:db8::1]'],
  };

  test('are what the person has chosen', () => expect(parseSettings(chosen)).toEqual(chosen));

  test.each([
    ['watch503', 'no', true],
    ['watch504', 0, true],
    ['watchCloudflare', null, true],
    ['badge', 'colour', 'number'],
    ['notices', 1, false],
    ['noticeBack', 'off', true],
    ['reloadWhenBack', 'yes', false],
    ['askFirst', {}, false],
    ['resolvers', 'google', []],
    ['resolvers', ['google', 'nobody', 'google', 7], ['google']],
    ['journal', '', true],
    ['journalAddresses', [], false],
    ['journalDays', 0, 90],
    ['journalDays', 3_651, 90],
    ['journalDays', 1.5, 90],
    ['journalDays', '30', 90],
    ['journalDays', Number.NaN, 90],
    ['journalMost', 99, 5_000],
    ['journalMost', 20_001, 5_000],
    ['journalMost', Number.POSITIVE_INFINITY, 5_000],
    ['failedParts', 'on', false],
    ['leaveAlone', 'shop.test', []],
    ['leaveAlone', ['shop.test', 7, '', 'x'.repeat(254), 'shop.test', 'b.test'], ['shop.test', 'b.test']],
  ])('that no choice can be fall back by themselves: %s, %j', (name, bad, expected) => {
    expect(parseSettings({ ...chosen, [name]: bad })).toEqual({ ...chosen, [name]: expected });
  });

  test('of another name are nothing', () => expect(parseSettings({ shoes: 42 })).toEqual(usual));

  test('of a list that is too long are kept as far as it may be', () => {
    const many = Array.from({ length: 600 }, (_, index) => `s${index}.test`);
    expect(parseSettings({ leaveAlone: many }).leaveAlone).toEqual(many.slice(0, 500));
  });
});

describe('the one switch for all relatives, as it once was', () => {
  test.each([
    [{ family: false }, false, false],
    [{ family: true }, true, true],
    [{ family: 'no' }, true, true],
    [{ family: false, watch503: true }, true, false],
    [{}, true, true],
  ])('%j', (stored, watch503, watch504) => {
    expect(parseSettings(stored)).toMatchObject({ watch503, watch504, watchCloudflare: watch504 });
    expect(migrated(stored)).not.toHaveProperty('family');
    expect(parseSettings(migrated(stored))).toEqual(parseSettings(stored));
  });
});

describe('a site that is left alone', () => {
  test.each([
    ['http://shop.test/x', true],
    ['https://shop.test:8443/', true],
    ['http://shop.test./', true],
    ['http://pay.shop.test/', true],
    ['http://notshop.test/', false],
    ['http://test/', false],
    ['http://192.168.0.1/', true],
    ['http://1.192.168.0.1.test/', false],
    ['https://[2001:db8::1]:9/', true],
    ['https://xn--bcher-kva.test/', true],
    ['about:blank', false],
    ['no address', false],
  ])('covers %s: %s', (url, expected) => {
    const leaveAlone = ['shop.test', '192.168.0.1', '[2001:db8::1]', 'xn--bcher-kva.test'];
    expect(isLeftAlone(url, { leaveAlone })).toBe(expected);
  });

  test('may be covered more than once', () =>
    expect(coveredBy(['test', 'a.test', 'b.test'], 'http://x.a.test/')).toEqual(['test', 'a.test']));
});
