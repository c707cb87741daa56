import fc from 'fast-check';
import type { Incident } from '../../../src/incident/incident.ts';
import type { Asked } from '../../../src/probes/asking/asked.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import { type Reading, reasons } from '../../../src/probes/reading.ts';
import { asked, by, carried, error, errorPage, tunnel, written } from './cases.ts';

const someWriter = fc.constantFrom(...Object.values(written));
const someTime = fc.integer({ min: 900, max: 5_000 });

export const someAsked: fc.Arbitrary<Asked> = fc
  .tuple(fc.constantFrom(...'WSFEHRXLNTD'), someTime, someWriter, fc.constantFrom(500, 502, 503, 521))
  .map(([kind, at, writer, status]) => asked(kind, at, writer, status));

/** Measured, or not, and why not. */
function reading<V>(value: fc.Arbitrary<V>): fc.Arbitrary<Reading<V>> {
  return fc.oneof(
    { weight: 4, arbitrary: value.map((one): Reading<V> => ({ status: 'measured', value: one })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...reasons)
        .map((reason): Reading<V> => ({ status: 'unavailable', reason, detail: '' })),
    },
  );
}

const series = (longest: number) => fc.array(someAsked, { minLength: 1, maxLength: longest });
const addressKinds = ['loopback', 'private', 'carrier-nat', 'link-local', 'public', 'other', null] as const;

/** Any readings that fit the schemas; what the probes would hardly bring together too. */
export const someReadings: fc.Arbitrary<Readings> = fc.record(
  {
    page: reading(
      fc.record({
        title: fc.string(),
        text: fc.string(),
        timing: fc.record({
          status: fc.constantFrom(0, 200, 502),
          workerStart: fc.nat(),
          delivery: fc.constantFrom('cache', 'cache-storage', '', null),
          transferred: fc.nat(),
        }),
        controlled: fc.boolean(),
        support: fc.constant([]),
        failedParts: fc.constant([]),
      }),
    ),
    fresh: reading(
      fc.record({ answers: series(3), by: fc.constantFrom('page' as const, 'background' as const) }),
    ),
    anonymous: reading(fc.record({ answers: series(2) })),
    'stored-copy': reading(fc.record({ copy: fc.option(someAsked) })),
    'site-worker': reading(
      fc.record({
        registered: fc.boolean(),
        controlled: fc.boolean(),
        copies: fc.array(fc.constantFrom(200, 502)),
      }),
    ),
    siblings: reading(fc.record({ root: fc.option(someAsked), robots: fc.option(someAsked) })),
    edge: reading(
      fc.record({
        alive: fc.boolean(),
        colo: fc.constantFrom('FRA', null),
        warp: fc.constantFrom('on' as const, 'off' as const, 'plus' as const, null),
      }),
    ),
    'proxy-settings': reading(
      fc.record({
        mode: fc.constantFrom('direct' as const, 'fixed' as const, 'pac' as const, 'system' as const),
        by: fc.constantFrom('default' as const, 'person' as const, 'policy' as const, 'extension' as const),
        extension: fc.constant(null),
        servers: fc.constantFrom(['proxy.office.example:3128'], []),
        bypass: fc.constant([]),
        servesThis: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      }),
    ),
    direct: reading(fc.record({ proxied: series(2), direct: series(2) })),
    address: reading(
      fc.record({
        name: fc.constantFrom('public' as const, 'special' as const, 'address' as const),
        answered: fc.constantFrom(...addressKinds),
        resolver: fc.option(
          fc.record({ name: fc.constant('Quad9'), addresses: fc.constant([]), agrees: fc.boolean() }),
        ),
      }),
    ),
    neighbours: reading(fc.record({ failing: fc.nat(6), well: fc.nat(1), names: fc.constant([]) })),
  },
  { requiredKeys: [] },
);

const urls = [
  'http://shop.example.org/sale',
  'https://shop.example.org/sale',
  'http://localhost:3000/',
  'http://192.168.0.1/',
  'http://nas.local/',
  'https://[fd00::1]/',
];

export const someIncident: fc.Arbitrary<Incident> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...urls), someWriter, fc.boolean(), fc.boolean(), fc.constantFrom(502, 503, 521))
    .map(([url, writer, isCarried, fromCache, status]) =>
      by(writer, { url, status, fromCache, ...(isCarried ? carried : {}) }),
    ),
  fc.constantFrom(...urls).map((url) => error({ url, headers: [['age', '42']] })),
  fc
    .tuple(fc.boolean(), fc.boolean())
    .map(([controlled, kept]) => errorPage({ controlled, kept: kept && !controlled })),
  fc.constantFrom(null, 403 as const, 502 as const).map((status) => tunnel({ status })),
);
