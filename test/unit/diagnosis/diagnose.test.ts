import { describe, expect, it, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import { english } from '../english.ts';
import {
  again,
  by,
  edgeAlive,
  error,
  neighbours,
  noProxy,
  page,
  siblings,
  tunnel,
  without,
  written,
} from '../rules/cases.ts';

const { nginx, cloudflare, mitmproxy, squid } = written;

/** The verdict and its first reason after each reading, as they come in. */
function story(incident: Incident, arriving: readonly Readings[]): string[] {
  return [{}, ...arriving].map((_, count) => {
    const readings = Object.assign({}, ...arriving.slice(0, count));
    const { verdict } = diagnose(incident, readings);
    return `${verdict.cause}: ${verdict.because[0].join(' ')}`;
  });
}

describe('what merely confirms changes neither the verdict nor its first reason', () => {
  test.each<readonly [name: string, incident: Incident, arriving: readonly Readings[]]>([
    ['Squid of the site’s', by(squid), [again('F', 'E', squid), again('FAF', 'EEE', squid)]],
    [
      'nobody’s error',
      error(),
      [noProxy, neighbours(0, 2), siblings('E', 'E', written.nobody), again('FAF', 'EEE', written.nobody)],
    ],
    ['a debugging proxy', by(mitmproxy), [page(), neighbours(0, 0), again('FAF', 'EEE', mitmproxy)]],
    ['a tunnel', tunnel(), [noProxy, again('F', 'D')]],
    ['a stored error', by(nginx, { fromCache: true }), [page(), noProxy, again('F', 'W'), again('FF', 'WW')]],
    ['an error out of a cache', error({ headers: [['age', '9']] }), [noProxy, again('FAF', 'HHH')]],
  ])('%s', (_, incident, arriving) => {
    expect(new Set(story(incident, arriving)).size).toBe(1);
  });
});

describe('a diagnosis', () => {
  it('says why, with the figures', () => {
    const { verdict } = diagnose(by(nginx), { ...again('FAF', 'EEE'), ...siblings('E', 'E') });
    expect(verdict.because.map((phrase) => english(...phrase))).toEqual([
      'nginx made this error. It stands on the site’s side.',
      'Asked again, the site answered 502, 502 with your cookies and 502 without them.',
      'Another address of the site fails as well, with 502.',
    ]);
  });

  it('says what is ruled out, and how that is known', () => {
    const { cleared } = diagnose(by(nginx), {
      ...again('FAF', 'EEE'),
      ...neighbours(1, 4),
      ...siblings('E', null),
    });
    const told = cleared.map(({ cause, because }) => `${cause}: ${english(...because)}`);
    expect(told.sort()).toEqual([
      'browser-cache: The error came over the network, not from your browser’s store.',
      'cookies: With your cookies the page answers 502, 502, without them 502. They do not matter.',
      'network-wide: Other sites were well meanwhile: 4.',
      'proxy: nginx made this error. It stands on the site’s side.',
      'recovered: Asked again past every cache, it still fails: 502, 502.',
      'security-software: nginx made this error. It stands on the site’s side.',
      'service-worker: The error came over the network, not from the site’s helper program.',
      'site-page: The site’s front page fails as well, with 502.',
    ]);
  });

  it('says what is missing and why, each once, and nothing where it is certain', () => {
    const { missing } = diagnose(error(), { ...without('needs-click'), ...neighbours(0, 0) });
    expect(missing).toEqual(
      expect.arrayContaining([
        { probe: 'fresh', reason: 'needs-click' },
        { probe: 'anonymous', reason: 'needs-click' },
        { probe: 'siblings', reason: null },
        { probe: 'proxy-settings', reason: null },
        { probe: 'address', reason: null },
      ]),
    );
    expect(missing).toHaveLength(5);
    expect(diagnose(by(nginx), again('FAF', 'EEE')).missing).toEqual([]);
  });

  test.each<readonly [incident: Incident, readings: Readings, id: string, name: string | null]>([
    [by(cloudflare), again('F', 'E', cloudflare), 'cloudflare', 'Cloudflare'],
    [by(nginx), {}, 'unknown', 'nginx'],
    [error(), {}, 'unknown', null],
    [tunnel(), {}, 'unknown', null],
  ])('names the gateway: %#', (incident, readings, gateway, gatewayName) =>
    expect(diagnose(incident, readings)).toMatchObject({ gateway, gatewayName }),
  );

  it('is silent about its certainty while checks contradict each other', () => {
    const { verdict } = diagnose(by(nginx), again('FAAFF', 'EWEWE'));
    expect(verdict).toMatchObject({ cause: 'unclear', side: 'unknown', certainty: null });
    expect(verdict.because.map((phrase) => english(...phrase))).toEqual([
      'Asked again, the site answered 502, 200, 502, 200, 502: now well, now not.',
      'Checking again in a few minutes may settle it.',
    ]);
  });

  it('lets an alive edge confirm the edge’s own error', () => {
    const { verdict } = diagnose(by(cloudflare), { ...again('F', 'E', cloudflare), ...edgeAlive });
    expect(verdict).toMatchObject({ cause: 'site-edge', certainty: 'certain' });
  });
});
