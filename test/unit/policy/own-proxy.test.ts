import { expect, test } from 'vitest';
import type { Incident } from '../../../src/incident/incident.ts';
import { ownProxyOf } from '../../../src/policy/own-proxy.ts';
import { parsePolicy } from '../../../src/policy/policy.ts';
import type { ProxySettings } from '../../../src/probes/proxy-settings.ts';
import { measured } from '../../../src/probes/reading.ts';
import { refused, shown, stateAfter } from '../incident/observations.ts';

const policy = parsePolicy({
  proxies: [
    { name: 'Named', addresses: ['proxy.firm.example'] },
    { name: 'Berlin', addresses: ['10.1.0.0/16', '2001:db8::/32'] },
    { name: 'Paris', addresses: ['192.0.2.7'] },
  ],
});

const unknown: ProxySettings = {
  mode: 'pac',
  by: 'person',
  extension: null,
  servers: [],
  bypass: [],
  servesThis: 'unknown',
};
const fixed = (server: string): ProxySettings => ({
  ...unknown,
  mode: 'fixed',
  servers: [server],
  servesThis: 'yes',
});
const by = (host: string) => ({ type: 'http', host, port: 3128 });
const outside = 'https://shop.example/';

function incidentOf(observations: Parameters<typeof stateAfter>[0]): Incident {
  const incident = stateAfter(observations)?.incident;
  if (incident == null) throw new Error('No incident.');
  return incident;
}

test.each<[what: string, Incident, ProxySettings | null, string | null]>([
  ['no proxy', incidentOf(shown(502)), null, null],
  ['named by the browser', incidentOf(shown(502, { proxy: by('proxy.firm.example') })), null, 'Named'],
  ['a name beneath it', incidentOf(shown(502, { proxy: by('eu.proxy.firm.example') })), null, 'Named'],
  ['another name', incidentOf(shown(502, { proxy: by('notproxy.firm.example') })), null, null],
  ['an address in a range', incidentOf(shown(502, { proxy: by('10.1.255.1') })), null, 'Berlin'],
  ['an address beside it', incidentOf(shown(502, { proxy: by('10.2.0.1') })), null, null],
  ['one address', incidentOf(shown(502, { proxy: by('192.0.2.7') })), null, 'Paris'],
  ['its neighbour', incidentOf(shown(502, { proxy: by('192.0.2.8') })), null, null],
  ['IPv6', incidentOf(shown(502, { proxy: by('[2001:db8::5]') })), null, 'Berlin'],
  ['IPv4 within IPv6', incidentOf(shown(502, { proxy: by('::ffff:10.1.0.1') })), null, 'Berlin'],
  ['a name that leads to one', incidentOf(shown(502, { proxy: by('gate'), ip: '10.1.0.1' })), null, 'Berlin'],
  ['a refused tunnel', incidentOf(refused({ proxy: by('10.1.0.1') })), null, 'Berlin'],
  ['by the settings', incidentOf(shown(502)), fixed('10.1.0.1:3128'), 'Berlin'],
  ['by the settings, SOCKS', incidentOf(shown(502)), fixed('socks5://proxy.firm.example:1080'), 'Named'],
  ['by the settings, its peer', incidentOf(shown(502, { ip: '192.0.2.7' })), fixed('gate:3128'), 'Paris'],
  ['a direct peer', incidentOf(shown(502, { url: outside, ip: '10.1.0.1' })), null, null],
  ['a script, from outside', incidentOf(shown(502, { url: outside, ip: '10.1.0.1' })), unknown, 'Berlin'],
  ['a script, within', incidentOf(shown(502, { url: 'http://wiki.lan/', ip: '10.1.0.1' })), unknown, null],
])('%s', (_, incident, settings, name) => {
  const readings = settings === null ? {} : { 'proxy-settings': measured(settings) };
  expect(ownProxyOf(policy, incident, readings)?.name ?? null).toBe(name);
});
