import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { leftAloneBy } from '../../../src/policy/effective.ts';
import { parsePolicy } from '../../../src/policy/policy.ts';
import { Organisation } from '../../../src/popup/below/Organisation.tsx';
import { organisationOf } from '../../../src/popup/words/organisation.ts';
import { english } from '../english.ts';
import { shown, stateAfter } from '../incident/observations.ts';

const proxy = { type: 'http', host: '10.1.2.3', port: 3128 };

function told(managed: Record<string, unknown>, observations = shown(502, { proxy })) {
  const incident = stateAfter(observations)?.incident;
  if (incident == null) throw new Error('No incident.');
  return organisationOf(parsePolicy(managed), incident, {}, english);
}

const berlin = { name: 'Berlin', addresses: ['10.0.0.0/8'], contact: 'Call 1234.' };

describe('what an organisation says of a failed page', () => {
  test.each([
    [{}, null],
    [{ proxies: [berlin] }, 'This is your organisation’s proxy “Berlin”. Help: Call 1234.'],
    [{ proxies: [{ ...berlin, contact: '' }] }, 'This is your organisation’s proxy “Berlin”.'],
    [{ proxies: [{ ...berlin, addresses: ['192.0.2.1'] }] }, null],
    [{ proxies: [], statusPage: 'https://status.firm.example/' }, ''],
  ])('%j', (managed, proxyTold) => expect(told(managed)?.proxy ?? null).toBe(proxyTold));

  test('is told as text, with links that show where they lead', () => {
    const organisation = told({
      proxies: [{ ...berlin, name: '<b>Berlin</b>' }],
      supportContact: 'help@firm.example',
      statusPage: 'https://status.firm.example/now',
    });
    if (organisation === null) throw new Error('Nothing is told.');
    const html = render(<Organisation organisation={organisation} say={english} />);
    expect(html).toContain('“&lt;b>Berlin&lt;/b>”');
    expect(html).toContain('href="mailto:help@firm.example"');
    expect(html).toContain('<bdi>help@firm.example</bdi>');
    expect(html).toContain('<bdi>status.firm.example/now</bdi>');
  });
});

test.each([
  ['http://shop.test/', ['shop.test'], [], { by: 'person', hosts: ['shop.test'] }],
  ['http://a.shop.test/', ['shop.test', 'test'], [], { by: 'person', hosts: ['shop.test', 'test'] }],
  ['http://shop.test/', ['shop.test'], ['test'], { by: 'organisation' }],
  ['http://shop.test/', ['other.test'], ['more.test'], null],
])('by whose word %s is left alone', (url, leaveAlone, excludedSites, expected) =>
  expect(leftAloneBy(url, { leaveAlone }, { excludedSites })).toEqual(expected),
);
