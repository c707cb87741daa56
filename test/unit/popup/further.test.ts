import { expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import { noPolicy } from '../../../src/policy/policy.ts';
import { furtherOf } from '../../../src/popup/words/further.ts';
import { facts } from '../../../src/popup/words/story.ts';
import { timesIn } from '../../../src/popup/words/times.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import { withAddress } from '../../../src/probes/read-address.ts';
import { measured } from '../../../src/probes/reading.ts';
import { english } from '../english.ts';
import { refused, shown, stateAfter } from '../incident/observations.ts';

const proxy = { type: 'http', host: 'proxy.office', port: 3128 };

function incidentOf(observations: readonly Observation[]) {
  const incident = stateAfter(observations)?.incident;
  if (incident == null) throw new Error('No incident.');
  return incident;
}

const direct = (host: string) => ({ proxy: 'proxy.office:3128', host });
const setByExtension: Readings = {
  'proxy-settings': measured({
    mode: 'fixed',
    by: 'extension',
    extension: null,
    servers: [],
    bypass: [],
    servesThis: 'yes',
  }),
};

test.each<[what: string, observations: Observation[], readings: Readings, expected: object]>([
  ['nothing to ask', shown(502), {}, { direct: null, resolver: null, extension: false }],
  ['a proxy carried it', shown(502, { proxy }), {}, { direct: direct('shop.test') }],
  ['a proxy carried a form', shown(502, { proxy, method: 'POST' }), {}, { direct: null }],
  ['a proxy refused the tunnel', refused({ proxy }), {}, { direct: direct('bank.test') }],
  ['an extension without a name', shown(502), setByExtension, { extension: true }],
  [
    'a name of the public DNS',
    shown(502, { url: 'https://shop.example/' }),
    {},
    { resolver: 'shop.example' },
  ],
])('%s', (_, observations, readings, expected) => {
  const incident = incidentOf(observations);
  expect(furtherOf(incident, withAddress(incident.failure, readings), noPolicy)).toMatchObject(expected);
});

test('the details tell what the error reports, and the id to quote', () => {
  const headers: [string, string][] = [
    ['server', 'cloudflare'],
    ['cf-ray', '8e0f3a1b2c3d4e5f-FRA'],
    ['proxy-status', 'edge.example; error=connection_refused'],
  ];
  const incident = incidentOf(shown(502, { headers }));
  const told = facts(incident, diagnose(incident, {}), english, timesIn('en', 2_000));
  const values = Object.fromEntries(told.map(({ label, value }) => [label, value]));
  expect(values['factQuote']).toBe('cf-ray: 8e0f3a1b2c3d4e5f-FRA');
  expect(values['factReports']).toBe(english('errorType_connection_refused'));
});

test('where the organisation allows no third party, no resolver is offered', () => {
  const incident = incidentOf(shown(502, { url: 'https://shop.example/' }));
  const readings = withAddress(incident.failure, {});
  expect(furtherOf(incident, readings, { forbidThirdParties: true }).resolver).toBeNull();
});
