import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import schema from '../../../docs/report.schema.json' with { type: 'json' };
import { errorTypes } from '../../../src/gateways/fields/error-types.ts';
import { sides } from '../../../src/rules/rule.ts';
import { incidentAfter } from '../diagnosis/diagnoses.ts';
import { refused, shown } from '../incident/observations.ts';
import { someReadings } from '../rules/readings.ts';
import { told } from './told.ts';

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

const headers: [string, string][] = [
  ['server', 'cloudflare'],
  ['cf-ray', '8e0f3a1b2c3d4e5f-FRA'],
  ['proxy-status', 'edge.example; error=connection_refused'],
];

test('every report is as its schema says', () => {
  const met = fc.constantFrom(
    shown(502),
    shown(521, { headers, fromCache: true }),
    shown(502, { method: 'POST', reason: 'x'.repeat(256), ip: '93.184.215.14' }),
    shown(502, { url: `https://shop.example/?${'q'.repeat(8_000)}`, at: -1 }),
    refused({ status: 502 }),
    refused(),
  );
  const choices = fc.record({ query: fc.boolean(), innerHost: fc.boolean() });
  fc.assert(
    fc.property(met, someReadings, choices, (observations, readings, chosen) => {
      const { json } = told(incidentAfter(observations), readings, chosen);
      validate(JSON.parse(json));
      expect(validate.errors).toBeNull();
    }),
    { numRuns: 200 },
  );
});

test('the schema names every cause that a verdict can have', () => {
  expect(schema.properties.verdict.properties.cause.enum).toEqual(Object.keys(sides));
});

test('the schema refuses what no report holds', () => {
  const report: object = JSON.parse(told(incidentAfter()).json);
  expect(validate(report)).toBe(true);
  expect(validate({ ...report, cookies: [] })).toBe(false);
  expect(validate({ ...report, formatVersion: 2 })).toBe(false);
  for (const type of Object.keys(errorTypes)) expect(type).toMatch(/^[a-z_]{1,64}$/);
});
