import { expect, test } from 'vitest';
import { isForResolver } from '../../../src/probes/asking/resolver.ts';
import { isPublicName } from '../../../src/probes/public-name.ts';
import { refused, shown, stateAfter } from '../incident/observations.ts';

test.each([
  ['shop.example.org', true],
  ['shop.example.org.', true],
  ['xn--bcher-kva.example', true],
  ['shop.test', false],
  ['localhost', false],
  ['wiki', false],
  ['printer.local', false],
  ['abc.onion', false],
  ['192.168.0.1', false],
  ['8.8.8.8', false],
  ['[2001:db8::1]', false],
  ['', false],
])('%s is a name of the public DNS: %s', (name, expected) => expect(isPublicName(name)).toBe(expected));

const url = 'https://shop.example.org/';
const proxy = { type: 'http', host: 'proxy.office', port: 3128 };

test.each([
  ['a public name that answered', shown(502, { url, ip: '203.0.113.7' }), true],
  ['no address is known', shown(502, { url, ip: null }), false],
  ['an inner name', shown(502, { ip: '192.168.0.1' }), false],
  ['by a proxy', shown(502, { url, ip: '192.168.0.1', proxy }), false],
  ['out of the store', shown(502, { url, ip: '203.0.113.7', fromCache: true }), false],
  ['a refused tunnel', refused({}), false],
])('a resolver could tell something: %s', (_, observations, expected) => {
  const failure = stateAfter(observations)?.incident?.failure;
  expect(failure === undefined ? null : isForResolver(failure)).toBe(expected);
});
