import { expect, test } from 'vitest';
import { knownOf } from '../../../src/diagnosis/known.ts';
import { makerId } from '../../../src/gateways/maker.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import { measured } from '../../../src/probes/reading.ts';
import { again, asked, by, error, errorPage, tunnel, type Writer, written } from '../rules/cases.ts';

const { nginx, cloudflare, squid, throughCloudflare } = written;

/** What the browser's cache holds. */
const copy = (kind: string, writer: Writer = nginx, status = 502): Readings => ({
  'stored-copy': measured({ copy: asked(kind, 1, writer, status) }),
});

test.each<readonly [name: string, incident: Incident, readings: Readings, maker: string | null]>([
  ['headers alone', by(squid), {}, 'squid'],
  ['headers that do not tell', by(nginx), {}, 'unknown'],
  ['the body of what came again', by(nginx), again('F', 'E'), 'nginx'],
  ['the body without cookies', by(nginx), again('FA', 'XE'), 'nginx'],
  ['the body of the copy', by(nginx), copy('E'), 'nginx'],
  ['another status', by(nginx, { status: 503 }), again('F', 'E'), 'unknown'],
  ['another server', by({ headers: [['server', 'openresty']], body: '' }), again('F', 'E'), 'unknown'],
  [
    'another version of the server',
    by({ headers: [['server', 'nginx/1.18.0']], body: '' }),
    again('F', 'E'),
    'nginx',
  ],
  ['a body that is well', by(nginx), again('F', 'W'), 'unknown'],
  [
    'a stored error, told by its copy',
    by(cloudflare, { fromCache: true }),
    { ...copy('E', cloudflare), ...again('F', 'E', throughCloudflare) },
    'cloudflare',
  ],
  ['a page that nobody watched', errorPage(), {}, null],
  ['a page that nobody watched, asked again', errorPage(), again('F', 'E'), 'nginx'],
  ['a page, and the site is well', errorPage({ controlled: true }), again('FF', 'WW'), null],
  ['a tunnel', tunnel(), again('F', 'E'), null],
  ['no headers at all', error(), {}, 'unknown'],
])('%s', (_, incident, readings, expected) => {
  const { maker } = knownOf(incident, readings);
  expect(maker === null ? null : makerId(maker.maker)).toBe(expected);
});
