import { describe, expect, test } from 'vitest';
import { type Check, checksOf, progressOf } from '../../../src/diagnosis/checks.ts';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import type { Address } from '../../../src/probes/address.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import type { Examination } from '../../../src/probes/examination.ts';
import type { ProxySettings } from '../../../src/probes/proxy-settings.ts';
import { measured, reasons, unavailable } from '../../../src/probes/reading.ts';
import { english } from '../english.ts';
import { looked, refused, shown } from '../incident/observations.ts';
import {
  answer,
  asked,
  askedBare,
  byNginx,
  bySquid,
  examined,
  incidentAfter,
  redirect,
  silence,
  verdict,
} from './diagnoses.ts';

interface Case {
  readonly readings?: Readings;
  readonly observations?: readonly Observation[];
  readonly diagnosis?: Diagnosis;
  readonly change?: Partial<Examination>;
}

function checksIn({ readings = {}, observations = shown(502), diagnosis = verdict('site'), change }: Case) {
  const incident = incidentAfter(observations);
  return checksOf(incident, examined(incident, readings, change), diagnosis);
}

/** "failing: Asked again: 502 each time (84, 79 ms; requests: 2)", or '' where it is not told. */
function told(id: Check['id'], of: Case): string {
  const check = checksIn(of).find((one) => one.id === id);
  if (check === undefined) return '';
  const facts = check.facts.map((fact) => (typeof fact === 'string' ? fact : english(...fact)));
  const requests = check.asked === 0 ? [] : [`requests: ${check.asked}`];
  const remedy = check.remedy === null ? [] : [english(...check.remedy)];
  const all = [...facts, ...requests, ...remedy].join('; ');
  return `${check.result}: ${english(...check.title)}${all === '' ? '' : ` (${all})`}`;
}

const settings = (change: Partial<ProxySettings>): Readings => ({
  'proxy-settings': measured({
    mode: 'fixed',
    by: 'person',
    extension: null,
    servers: ['proxy.office:3128'],
    bypass: [],
    servesThis: 'yes',
    ...change,
  }),
});
const address = (change: Partial<Address>): Readings => ({
  address: measured({ name: 'public', answered: 'public', resolver: null, ...change }),
});
const siblings = (root: ReturnType<typeof answer> | null, robots = root): Readings => ({
  siblings: measured({ root, robots }),
});
const neighbours = (failing: number, well: number, names: string[] = []): Readings => ({
  neighbours: measured({ failing, well, names }),
});
const stored: Readings = { 'stored-copy': measured({ copy: answer(502) }) };
const agreeing = { name: 'Quad9', addresses: ['203.0.113.10'], agrees: true };
const differing = { name: 'Quad9', addresses: ['203.0.113.99'], agrees: false };

describe('each check is told with its figures', () => {
  const cases: [id: Check['id'], of: Case, expected: string][] = [
    ['maker', { diagnosis: verdict('site', 'likely', byNginx) }, 'failing: nginx reports the error (502)'],
    ['maker', {}, 'unknown: The error does not say who made it (502)'],
    [
      'maker',
      { diagnosis: verdict('site', 'likely', { gatewayName: 'acme' }) },
      'unknown: The error does not say who made it (It calls itself “acme”; 502)',
    ],
    [
      'maker',
      { observations: refused() },
      'failing: The proxy refused the secure line (This browser hides the proxy’s answer; net::ERR_TUNNEL_CONNECTION_FAILED)',
    ],

    ['fresh', { readings: asked(answer(502)) }, 'failing: Asked again: still 502 (84 ms; requests: 1)'],
    [
      'fresh',
      { readings: asked(answer(502, 84), answer(502, 79.4), answer(502, 91)) },
      'failing: Asked again: 502 each time (84, 79, 91 ms; requests: 3)',
    ],
    [
      'fresh',
      { readings: asked(answer(502), answer(504)) },
      'failing: Asked again: an error each time (502, 504; 84, 84 ms; requests: 2)',
    ],
    ['fresh', { readings: asked(answer(200)) }, 'ok: Asked again: it works (200; 84 ms; requests: 1)'],
    [
      'fresh',
      { readings: asked(answer(502), silence, answer(200)) },
      'suspect: Asked again: now this, now that (502, –, 200; 84, 5000, 84 ms; requests: 3)',
    ],
    [
      'fresh',
      { readings: asked(redirect) },
      'ok: Asked again: the site sends us elsewhere (3xx; 40 ms; requests: 1)',
    ],
    ['fresh', { readings: asked(silence) }, 'failing: Asked again: no answer (–; 5000 ms; requests: 1)'],
    [
      'fresh',
      { readings: asked(answer(403)) },
      'suspect: Asked again: an answer of another kind (403; 84 ms; requests: 1)',
    ],

    [
      'cookies',
      { readings: { ...asked(answer(502)), ...askedBare(answer(502)) } },
      'ok: With and without your cookies: the same (With: 502; without: 502; requests: 1)',
    ],
    [
      'cookies',
      { readings: { ...asked(answer(502), answer(502)), ...askedBare(answer(200), answer(200)) } },
      'suspect: Without your cookies it works (With: 502, 502; without: 200, 200; requests: 2)',
    ],
    [
      'cookies',
      { readings: { ...asked(answer(502)), ...askedBare(answer(200)) } },
      'unknown: With and without your cookies: no clear difference (With: 502; without: 200; requests: 1)',
    ],
    [
      'cookies',
      { readings: { ...asked(answer(502), answer(200)), ...askedBare(answer(200), answer(502)) } },
      'unknown: With and without your cookies: no clear difference (With: 502, 200; without: 200, 502; requests: 2)',
    ],
    [
      'cookies',
      { readings: askedBare(answer(502)) },
      'unknown: Asked without your cookies (502; requests: 1)',
    ],

    [
      'siblings',
      { readings: siblings(answer(502)) },
      'failing: The rest of the site fails too (/ 502; /robots.txt 502; requests: 2)',
    ],
    [
      'siblings',
      { readings: siblings(answer(200), answer(404)) },
      'ok: The rest of the site answers (/ 200; /robots.txt 404; requests: 2)',
    ],
    [
      'siblings',
      { readings: siblings(answer(200, 9, [['x-cache', 'HIT']])) },
      'unknown: The rest of the site answers from a store (/ 200; /robots.txt 200; requests: 2)',
    ],
    [
      'siblings',
      { readings: siblings(answer(502), answer(200)) },
      'unknown: The rest of the site gives no clear picture (/ 502; /robots.txt 200; requests: 2)',
    ],
    [
      'siblings',
      { readings: siblings(null, answer(200)) },
      'unknown: The rest of the site gives no clear picture (/robots.txt 200; requests: 1)',
    ],
    [
      'siblings',
      { readings: siblings(silence) },
      'failing: The rest of the site gives no answer (/ –; /robots.txt –; requests: 2)',
    ],

    [
      'edge',
      { readings: { edge: measured({ alive: true, colo: 'FRA', warp: 'on' }) } },
      'ok: Cloudflare itself answers (/cdn-cgi/trace; location FRA; you come by WARP, its VPN; requests: 1)',
    ],
    [
      'edge',
      { readings: { edge: measured({ alive: false, colo: null, warp: null }) } },
      'failing: Cloudflare itself does not answer (/cdn-cgi/trace; requests: 1)',
    ],
    ['edge', {}, ''],

    ['copy', {}, 'ok: The error is fresh, not an old copy'],
    [
      'copy',
      { observations: shown(502, { fromCache: true }), readings: stored },
      'suspect: The error came out of your browser’s store (Your browser keeps a copy: 502)',
    ],
    [
      'copy',
      { observations: shown(502, { headers: [['age', '340']] }) },
      'suspect: The error was kept on the way (age: 340)',
    ],
    ['copy', { observations: [looked(502)] }, ''],
    [
      'copy',
      { observations: [looked(502)], readings: { 'stored-copy': measured({ copy: null }) } },
      'unknown: Whether the error is an old copy (Your browser keeps no copy)',
    ],

    [
      'worker',
      { readings: { 'site-worker': measured({ registered: false, controlled: false, copies: [] }) } },
      'ok: No helper program of the site takes part',
    ],
    [
      'worker',
      { readings: { 'site-worker': measured({ registered: true, controlled: false, copies: [] }) } },
      'ok: A helper program of the site takes no part here',
    ],
    [
      'worker',
      { readings: { 'site-worker': measured({ registered: true, controlled: true, copies: [502] }) } },
      'suspect: A helper program of the site takes part (It keeps this page as: 502)',
    ],

    ['proxy', { readings: settings({ mode: 'direct', servers: [] }) }, 'ok: No proxy is set in this browser'],
    [
      'proxy',
      { readings: settings({ servesThis: 'no' }) },
      'ok: A proxy is set, but this page goes past it (proxy.office:3128)',
    ],
    [
      'proxy',
      { readings: settings({ by: 'extension', extension: { id: 'x', name: 'Office' } }) },
      'ok: A proxy is set for this page (proxy.office:3128; Set by the extension “Office”)',
    ],
    [
      'proxy',
      {
        readings: settings({ by: 'extension' }),
        diagnosis: verdict('proxy', 'likely', bySquid),
      },
      'suspect: A proxy is set for this page (proxy.office:3128; Set by an extension)',
    ],
    [
      'proxy',
      { readings: settings({ mode: 'system', by: 'default', servers: [], servesThis: 'unknown' }) },
      'unknown: The computer’s own settings decide on a proxy',
    ],
    [
      'proxy',
      { readings: settings({ mode: 'untold', by: 'default', servers: [], servesThis: 'no' }) },
      'ok: This page came without a proxy',
    ],
    [
      'proxy',
      { readings: settings({ by: 'policy' }) },
      'ok: A proxy is set for this page (proxy.office:3128; Set where this browser cannot change it, as by an organisation)',
    ],
    [
      'proxy',
      { readings: settings({ mode: 'pac', servers: [], servesThis: 'unknown' }) },
      'unknown: A script decides on a proxy',
    ],
    [
      'proxy',
      { observations: shown(502, { proxy: { type: 'http', host: 'proxy.office', port: 8080 } }) },
      'ok: This page came by a proxy (proxy.office:8080 (http))',
    ],

    ['direct', {}, ''],
    [
      'direct',
      { observations: refused() },
      'unknown: The site itself was not asked past the proxy (Every request goes through the proxy)',
    ],
    [
      'direct',
      { readings: { direct: measured({ proxied: [answer(502)], direct: [answer(200)] }) } },
      'suspect: Past the proxy it works (By the proxy: 502; past it: 200; requests: 2)',
    ],
    [
      'direct',
      { readings: { direct: measured({ proxied: [answer(502)], direct: [answer(502)] }) } },
      'ok: By the proxy and past it: the same (By the proxy: 502; past it: 502; requests: 2)',
    ],

    [
      'address',
      { readings: address({ resolver: agreeing }) },
      'ok: The name leads to a public address, as it should (203.0.113.10; Quad9 gives the same)',
    ],
    [
      'address',
      { readings: address({ resolver: differing }) },
      'suspect: A public directory gives another address (203.0.113.10; Quad9 gives: 203.0.113.99)',
    ],
    [
      'address',
      { readings: address({ answered: 'private' }) },
      'suspect: The name of a public site leads to an address of a private network (203.0.113.10)',
    ],
    ['address', { readings: address({ answered: null }) }, 'unknown: Which address answered is not known'],
    [
      'address',
      { readings: address({ name: 'special', answered: 'loopback' }) },
      'ok: The name is one of your own computer or network (203.0.113.10)',
    ],

    ['neighbours', { readings: neighbours(0, 0) }, 'unknown: No other site was opened meanwhile'],
    ['neighbours', { readings: neighbours(0, 4) }, 'ok: Other sites answer well (Well: 4; failing: 0)'],
    [
      'neighbours',
      { readings: neighbours(1, 4, ['news.test']) },
      'ok: Some other sites fail, others answer (Well: 4; failing: 1; news.test)',
    ],
    ['neighbours', { readings: neighbours(3, 0) }, 'suspect: Other sites fail too (Well: 0; failing: 3)'],
  ];
  test.each(cases)('%s, case %#', (id, of, expected) => expect(told(id, of)).toBe(expected));
});

describe('what could not be measured is said, with what would help', () => {
  test.each(reasons.filter((reason) => reason !== 'not-needed'))('%s', (reason) => {
    expect(told('fresh', { readings: { fresh: unavailable(reason) } })).toMatch(
      /^unknown: The page was not asked for again \(.+\)$/,
    );
  });

  test.each([
    ['no-permission', /Allow access to this site/],
    ['needs-click', /Press “Ask the site for this page again”/],
    ['timeout', /Check again/],
  ] as const)('%s can be helped', (reason, remedy) => {
    expect(told('fresh', { readings: { fresh: unavailable(reason) } })).toMatch(remedy);
  });

  test('what is not needed is left out', () => {
    expect(told('fresh', { readings: { fresh: unavailable('not-needed') } })).toBe('');
  });
});

test('while they run, each keeps its place', () => {
  const running = checksIn({ change: { finishedAt: null } });
  const later = checksIn({
    readings: { ...siblings(answer(502)), ...neighbours(0, 1) },
    change: { finishedAt: null },
  });
  expect(later.map(({ id }) => id)).toEqual(running.map(({ id }) => id));
  expect(progressOf(running)).toEqual({ done: 2, of: 9 });
  expect(progressOf(later)).toEqual({ done: 4, of: 9 });
});

test('before anything runs, only what the failure itself tells is told', () => {
  expect(checksOf(incidentAfter(), null, verdict('site')).map(({ id }) => id)).toEqual(['maker', 'copy']);
});

describe('compared with the check before', () => {
  const before = { ...asked(answer(502), answer(502)), ...siblings(answer(502)), ...neighbours(0, 0) };
  test.each([
    ['another outcome', asked(answer(200)), 'Asked again: 502 each time'],
    ['the same outcome', asked(answer(502), answer(502)), null],
    ['not there this time', { fresh: unavailable('timeout') }, 'Asked again: 502 each time'],
  ] as const)('%s', (_, now, expected) => {
    const fresh = checksIn({ readings: { ...before, ...now }, change: { before } }).find(
      ({ id }) => id === 'fresh',
    );
    expect(fresh?.before === null ? null : fresh && english(...fresh.before)).toBe(expected);
  });

  test('what was not looked at before is not news', () => {
    const fresh = checksIn({ readings: asked(answer(200)), change: { before: {} } });
    expect(fresh.every((check) => check.before === null)).toBe(true);
  });
});
