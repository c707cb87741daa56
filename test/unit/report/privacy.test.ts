import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Readings } from '../../../src/probes/evidence.ts';
import { measured } from '../../../src/probes/reading.ts';
import { letterOf } from '../../../src/report/mail.ts';
import { incidentAfter } from '../diagnosis/diagnoses.ts';
import { refused, shown } from '../incident/observations.ts';
import { someReadings } from '../rules/readings.ts';
import { told } from './told.ts';

/** Secrets that cannot be taken for anything else in a report. */
const secret = fc.stringMatching(/^[a-f][0-9a-f]{30}7$/).map((hex) => `S3cr3t${hex}`);
const octet = fc.integer({ min: 2, max: 254 });
const privateAddress = fc.oneof(
  fc.tuple(octet, octet, octet).map(([a, b, c]) => `10.${a}.${b}.${c}`),
  fc.tuple(octet, octet).map(([a, b]) => `192.168.${a}.${b}`),
  fc.tuple(fc.integer({ min: 16, max: 31 }), octet, octet).map(([a, b, c]) => `172.${a}.${b}.${c}`),
  fc.tuple(octet, octet).map(([a, b]) => `169.254.${a}.${b}`),
  fc.tuple(fc.integer({ min: 64, max: 127 }), octet, octet).map(([a, b, c]) => `100.${a}.${b}.${c}`),
  fc.tuple(octet, octet, octet).map(([a, b, c]) => `127.${a}.${b}.${c}`),
  fc.stringMatching(/^fd[0-9a-f]{2}:[1-9a-f][0-9a-f]{3}::[1-9a-f][0-9a-f]{3}$/),
  fc.stringMatching(/^fe80::[1-9a-f][0-9a-f]{3}$/),
);
const innerName = fc.stringMatching(/^box[a-z]{12}\.(?:corp|lan|local|internal|home\.arpa)$/);
const hidden = fc.record({ secret, cookie: secret, address: privateAddress, name: innerName, title: secret });
type Hidden = typeof hidden extends fc.Arbitrary<infer H> ? H : never;

/** An answer whose every part tells what is nobody else's business. */
function leaky({ secret: key, cookie, address, name }: Hidden): [string, string][] {
  return [
    ['server', `squid at ${name} (${address})`],
    ['via', `1.1 ${name} (squid/6.1), 1.1 ${address}`],
    ['x-cache', `HIT from ${name}:3128`],
    ['cache-status', `${name}; hit; key="/a?token=${key}"; detail=${address}`],
    ['x-cache-lookup', `MISS from ${address}:3128`],
    ['set-cookie', `sid=${cookie}`],
    ['x-request-id', `/a?token=${key}`],
    ['proxy-status', `${name}; error=connection_refused; details="${address} ${cookie}"`],
  ];
}

function leakyReadings({ secret: key, cookie, address, name, title }: Hidden): Readings {
  return {
    page: measured({
      title: `${title} for ${name}`,
      text: `Cookie: ${cookie} token=${key} ${address}`,
      timing: { status: 502, workerStart: 0, delivery: null, transferred: 1 },
      controlled: false,
      support: [{ href: `https://${name}/?token=${key}`, label: title }],
      failedParts: [
        { host: name, status: 502 },
        { host: address, status: 503 },
      ],
    }),
    'proxy-settings': measured({
      mode: 'fixed',
      by: 'extension',
      extension: { id: key, name: title },
      servers: [`${name}:3128`, `${address}:8080`],
      bypass: [name],
      servesThis: 'yes',
    }),
    neighbours: measured({ failing: 4, well: 0, names: [name, address, `${key}.example`] }),
    resolution: measured({ resolver: 'Quad9', addresses: [address] }),
  };
}

function observations(kind: 'site' | 'inner' | 'tunnel' | 'proxied', one: Hidden) {
  const { secret: key, cookie, address, name } = one;
  const query = `token=${key}&sid=${cookie}`;
  const path = `reset/${key};v=1/${encodeURIComponent(address)}/ann%40${name}`;
  const headers = leaky(one);
  const reason = `Bad Gateway ${name} ${address} ${key}`;
  const host = address.includes(':') ? `[${address}]` : address;
  const proxy = { type: 'http', host: name, port: 3128 };
  switch (kind) {
    case 'site':
      return shown(502, { url: `https://shop.example/${path}?${query}`, headers, reason, ip: address });
    case 'inner':
      return shown(502, {
        url: new URL(`http://${host}/${path}?${query}`).href,
        headers,
        reason,
        ip: address,
      });
    case 'tunnel':
      return refused({ url: `https://shop.example/${path}?${query}`, proxy });
    case 'proxied':
      return shown(502, { url: `http://${name}/${path}?${query}`, headers, reason, ip: address, proxy });
  }
}

const kinds = fc.constantFrom('site', 'inner', 'tunnel', 'proxied');

test('nothing of the person’s is told before they tick it', () => {
  fc.assert(
    fc.property(kinds, hidden, someReadings, (kind, one, readings) => {
      const { text, json } = told(incidentAfter(observations(kind, one)), {
        ...readings,
        ...leakyReadings(one),
      });
      const mail = decodeURIComponent(letterOf('', '', text, '').href);
      for (const form of [text, json, mail]) {
        for (const thing of Object.values(one)) expect(form).not.toContain(thing);
      }
    }),
    { numRuns: 200 },
  );
});

test('each tick tells what it says, and nothing else', () => {
  fc.assert(
    fc.property(hidden, (one) => {
      const incident = incidentAfter(observations('inner', one));
      const query = told(incident, leakyReadings(one), { query: true, innerHost: false });
      expect(query.text).toContain(`token=${one.secret}`);
      expect(query.text).not.toContain(one.address);
      const inner = told(incident, leakyReadings(one), { query: false, innerHost: true });
      expect(inner.report.url).toContain(one.address);
      expect(inner.text).not.toContain(one.secret);
    }),
  );
});

test('nothing that a page or a network says turns the text around, hides in it or floods it', () => {
  const nasty = fc.array(
    fc.constantFrom('\u202E', '\u2066', '\u0000', '\n', '\r', '\u200B', '\uD800', '🦊', 'a'.repeat(400), ' '),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(nasty, nasty, (some, more) => {
      const [reason, value] = [some.join('').slice(0, 256), more.join('').slice(0, 1024)];
      const headers: [string, string][] = [
        ['server', value],
        ['x-request-id', value],
        ['x-cache', value],
      ];
      const { text, json } = told(incidentAfter(shown(502, { reason, headers })));
      const ours = /(?![\n ])[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B]/u;
      expect(text).not.toMatch(ours);
      expect(json).not.toMatch(ours);
      expect(text.length).toBeLessThan(5_000);
      expect(() => letterOf('', reason.replace(/\p{Cs}/gu, ''), text, '')).not.toThrow();
    }),
  );
});
