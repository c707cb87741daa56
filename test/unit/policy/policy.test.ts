import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import schema from '../../../public/managed-schema.json' with { type: 'json' };
import { narrowed, withoutLeftAlone } from '../../../src/policy/effective.ts';
import { listOf } from '../../../src/policy/limits.ts';
import { noPolicy, parsePolicy, policyNames } from '../../../src/policy/policy.ts';
import { parseSettings } from '../../../src/settings.ts';

const nothing = {
  supportContact: null,
  statusPage: null,
  proxies: [],
  forbidThirdParties: false,
  forbidJournal: false,
  excludedSites: [],
};

test('where nobody has decided anything, nothing is decided', () => expect(noPolicy).toEqual(nothing));

test('what Chrome is told of it names the same things', () =>
  expect(Object.keys(schema.properties).toSorted()).toEqual(policyNames.toSorted()));

const mail = { href: 'mailto:help@firm.example', label: 'help@firm.example' };

describe('one entry', () => {
  test.each([
    ['supportContact', 'help@firm.example', mail],
    ['supportContact', ' mailto:help@firm.example?bcc=spy@else.example ', mail],
    [
      'supportContact',
      'https://help.firm.example/',
      { href: 'https://help.firm.example/', label: 'help.firm.example' },
    ],
    ['supportContact', 'http://help.firm.example/', null],
    ['supportContact', 'javascript:alert(1)', null],
    ['supportContact', 'https://me:secret@firm.example/', null],
    ['supportContact', 'call 1234', null],
    ['supportContact', '', null],
    ['supportContact', 7, null],
    ['supportContact', `https://firm.example/${'x'.repeat(2_000)}`, null],
    [
      'statusPage',
      'https://status.firm.example/now',
      { href: 'https://status.firm.example/now', label: 'status.firm.example/now' },
    ],
    ['statusPage', 'http://status.firm.example/', null],
    ['statusPage', 'help@firm.example', null],
    ['statusPage', 'data:text/html,x', null],
    ['forbidThirdParties', true, true],
    ['forbidThirdParties', 'true', false],
    ['forbidJournal', true, true],
    ['forbidJournal', 1, false],
    [
      'excludedSites',
      ['Intern.example', 'https://pay.example/x', '*.lab.example', '::1'],
      ['intern.example', 'pay.example', 'lab.example', '[::1]'],
    ],
    ['excludedSites', ['a b', 'file:///x', 7, null, 'ok.example'], ['ok.example']],
    ['excludedSites', 'intern.example', []],
    ['proxies', 'proxy.firm.example', []],
  ])('%s: %j', (name, raw, expected) => {
    expect(parsePolicy({ [name]: raw })).toEqual({ ...nothing, [name]: expected });
  });

  test('that is bad costs no other', () => {
    const policy = parsePolicy({ supportContact: 7, statusPage: 'x', forbidJournal: true, shoes: 42 });
    expect(policy).toEqual({ ...nothing, forbidJournal: true });
  });
});

test('a list is read no further than it counts', () => {
  const read = vi.fn((raw: unknown) => (raw === 'bad' ? null : raw));
  const many = ['bad', ...Array.from({ length: 1_000 }, (_, index) => index)];
  expect(v.parse(listOf(read, 3), many)).toEqual([0, 1, 2]);
  expect(read).toHaveBeenCalledTimes(4);
});

describe('own proxies', () => {
  const proxy = { name: 'Berlin', addresses: ['10.0.0.0/8'], contact: 'Call 1234.' };

  test.each([
    [proxy, [proxy]],
    [{ name: ' Berlin ', addresses: ['10.0.0.0/8'] }, [{ ...proxy, contact: '' }]],
    [{ ...proxy, contact: 'x'.repeat(201) }, [{ ...proxy, contact: '' }]],
    [{ ...proxy, name: '' }, []],
    [{ ...proxy, name: 'x'.repeat(61) }, []],
    [{ ...proxy, addresses: [] }, []],
    [{ ...proxy, addresses: ['10.0.0.0/33', 'a b', '10.0.0.0/8/8', 7] }, []],
    ['Berlin', []],
    [null, []],
  ])('%j', (raw, proxies) => expect(parsePolicy({ proxies: [raw] }).proxies).toEqual(proxies));

  test('are known by names, addresses and ranges', () => {
    const addresses = ['Proxy.firm.example:3128', '10.1.2.3', '2001:db8::/32', '2001:db8::1', 'fd00::/129'];
    expect(parsePolicy({ proxies: [{ ...proxy, addresses }] }).proxies[0]?.addresses).toEqual([
      'proxy.firm.example',
      '10.1.2.3',
      '2001:db8::/32',
      '2001:db8::1',
    ]);
  });

  test('are read as far as there may be', () => {
    const many = Array.from({ length: 60 }, () => proxy);
    expect(parsePolicy({ proxies: ['bad', ...many] }).proxies).toHaveLength(50);
  });
});

describe('what holds', () => {
  const own = parseSettings({ resolvers: ['google'], leaveAlone: ['mine.test', 'both.test'] });

  test('is what the person has chosen, where nobody decides', () =>
    expect(narrowed(own, noPolicy)).toEqual(own));

  test('is never more than the organisation allows', () => {
    const policy = parsePolicy({
      forbidThirdParties: true,
      forbidJournal: true,
      excludedSites: ['theirs.test', 'both.test'],
    });
    expect(narrowed(own, policy)).toEqual({
      ...own,
      resolvers: [],
      journal: false,
      leaveAlone: ['mine.test', 'both.test', 'theirs.test'],
    });
  });

  test('never switches on what the person has switched off', () =>
    expect(narrowed({ ...own, journal: false }, noPolicy).journal).toBe(false));
});

test('of a site that is to be left alone nothing is told elsewhere', () => {
  const hosts = ['shop.test', 'pay.shop.test:8443', 'notshop.test', '[2001:db8::1]:8080', '10.0.0.1'];
  const told = hosts.map((host) => ({ host }));
  const left = withoutLeftAlone(told, { leaveAlone: ['shop.test', '[2001:db8::1]'] });
  expect(left.map(({ host }) => host)).toEqual(['notshop.test', '10.0.0.1']);
});
