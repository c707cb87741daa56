import { describe, expect, it, test } from 'vitest';
import { planFixes } from '../../../src/fixes/plan.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import {
  again,
  by,
  carried,
  error,
  errorPage,
  neighbours,
  page,
  settings,
  tunnel,
  written,
} from '../rules/cases.ts';
import { situation } from './situations.ts';

const { mitmproxy, nginx, zscaler } = written;
const ids = (incident: Incident, readings: Readings = {}) =>
  planFixes(situation(incident, readings)).map(({ fix }) => fix.id);

describe('what comes first', () => {
  test.each<readonly [string, Incident, Readings, string[]]>([
    [
      'the site’s error',
      by(nginx),
      again('FAF', 'EEE'),
      ['wait', 'contact', 'other-device', 'archived-copy'],
    ],
    ['the site works again', by(nginx), again('FF', 'WW'), ['refresh', 'skip-cache']],
    ['cookies', by(nginx), again('FAAFF', 'EWWEE'), ['clear-cookies', 'other-device']],
    [
      'an old copy',
      by(nginx, { fromCache: true }),
      again('FF', 'WW'),
      ['skip-cache', 'clear-copies', 'refresh', 'other-device'],
    ],
    [
      'a helper program',
      errorPage({ controlled: true }),
      { ...page({ delivery: 'cache', controlled: true }), ...again('FF', 'WW') },
      ['remove-worker', 'skip-cache', 'other-device'],
    ],
    ['a proxy', by(mitmproxy, carried), settings({}), ['proxy-off', 'wait']],
    ['a managed proxy', by(mitmproxy, carried), settings({ by: 'policy' }), ['tell-admin', 'wait']],
    ['a refused tunnel', tunnel(), settings({}), ['proxy-off', 'wait']],
    ['a filter', by(zscaler), {}, ['tell-admin', 'security-off']],
    [
      'a proxy that catches an address of one’s own',
      error({ url: 'http://localhost:3000/', ip: null }),
      settings({}),
      ['proxy-exception'],
    ],
    ['everything fails', error(), neighbours(5, 0), ['other-device', 'tell-admin']],
  ])('%s', (_, incident, readings, first) => {
    expect(ids(incident, readings).slice(0, first.length)).toEqual(first);
  });
});

describe('the list', () => {
  it('never offers to load what a form brought', () => {
    const posted = by(nginx, { method: 'POST' });
    expect(ids(posted)).not.toContain('refresh');
    const shown = planFixes(situation(posted), ['refresh', 'skip-cache', 'wait']);
    expect(shown[0]?.fix.id).toBe('wait');
  });

  it('keeps what was seen in its place, whatever is learnt since', () => {
    const before = ids(by(nginx));
    const since = planFixes(situation(by(nginx), again('FAAFF', 'EWWEE')), before);
    expect(since.map(({ fix }) => fix.id)).toEqual(before);
  });

  it('keeps what makes no sense any more, and says so', () => {
    const before = ids(tunnel(), settings({}));
    const since = planFixes(situation(by(nginx), again('FAF', 'EEE')), before);
    expect(since.slice(0, before.length).map(({ fix }) => fix.id)).toEqual(before);
    const gone = since.find(({ fix }) => fix.id === 'tell-admin');
    expect(gone?.chance).toEqual({ level: 'unlikely', because: ['chanceNoLonger'] });
  });

  it('puts what is new behind what was seen', () => {
    const before = ids(by(nginx));
    const since = planFixes(situation(by(mitmproxy, carried), settings({})), before);
    expect(since.slice(before.length).map(({ fix }) => fix.id)).toEqual(['tell-admin']);
  });
});
