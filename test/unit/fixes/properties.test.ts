import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { dnsPage, flushCommand } from '../../../src/fixes/places/dns.ts';
import { planFixes } from '../../../src/fixes/plan.ts';
import type { FixId } from '../../../src/incident/fix-id.ts';
import { isReloadSafe } from '../../../src/incident/form.ts';
import type { CauseId } from '../../../src/rules/rule.ts';
import type { System } from '../../../src/system.ts';
import { english } from '../english.ts';
import { someIncident, someReadings } from '../rules/readings.ts';
import { situation } from './situations.ts';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const runs = { numRuns: 150 };

const someSystem: fc.Arbitrary<System> = fc.record({
  browser: fc.constantFrom('chrome' as const, 'firefox' as const),
  os: fc.constantFrom('windows', 'macos', 'linux', 'chromeos', 'android', 'other'),
});

const someSituation = fc
  .tuple(someIncident, someReadings, someSystem)
  .map(([incident, readings, system]) => situation(incident, readings, system));

/** What each fix takes away. */
const cures: Readonly<Partial<Record<FixId, readonly CauseId[]>>> = {
  'skip-cache': ['browser-cache'],
  'clear-copies': ['browser-cache'],
  'remove-worker': ['service-worker'],
  'clear-cookies': ['cookies'],
  'proxy-off': ['proxy', 'proxy-bypass'],
  'proxy-exception': ['proxy-bypass'],
};

test('a cure is promised only of what was measured and stands undisputed', () => {
  fc.assert(
    fc.property(someSituation, (of) => {
      const { verdict, others } = of.diagnosis;
      for (const { fix, chance } of planFixes(of)) {
        if (chance.level !== 'cures') continue;
        const causes = cures[fix.id] ?? [];
        const held = [verdict, ...others].filter(({ cause }) => causes.includes(cause));
        const isMeasured = held.some(
          ({ proof, certainty }) => proof === 'measured' && certainty !== null && certainty !== 'possible',
        );
        expect(isMeasured).toBe(true);
        expect(['unclear', 'recovered']).not.toContain(verdict.cause);
      }
    }),
    runs,
  );
});

test('every documented fix is there for a page of the web that was asked for by GET', () => {
  fc.assert(
    fc.property(someSituation, (of) => {
      const { failure } = of.incident;
      fc.pre(/shop\.example\.org/.test(failure.url) && isReloadSafe(of.incident));
      const documented = new Set(planFixes(of).map(({ fix }) => fix.documented));
      expect([...documented].sort()).toEqual(['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9']);
    }),
    runs,
  );
});

test('the plan is the same for the same evidence, tells why, and keeps what was seen in place', () => {
  fc.assert(
    fc.property(someSituation, someSituation, (of, since) => {
      const plan = planFixes(of);
      expect(planFixes(structuredClone(of))).toEqual(plan);
      for (const { chance } of plan) expect(english(...chance.because)).toMatch(/^[^$]+$/);
      const seen = plan.map(({ fix }) => fix.id);
      expect(planFixes(of, seen)).toEqual(plan);
      const later = planFixes(since, seen).map(({ fix }) => fix.id);
      expect(later.filter((id) => seen.includes(id))).toEqual(seen.filter((id) => later.includes(id)));
    }),
    runs,
  );
});

test('a line for the terminal, an address and a host come from our own lists', () => {
  const lines = Object.values(flushCommand);
  fc.assert(
    fc.property(someSituation, (of) => {
      for (const { fix } of planFixes(of)) {
        const { says, steps, tools } = fix.guide(of);
        for (const phrase of [...says, ...steps, ...fix.costs(of)]) {
          expect(english(...phrase)).toMatch(/^[^$]+$/);
        }
        for (const tool of tools) {
          if (tool.kind === 'command') expect(lines).toContain(tool.text);
          if (tool.kind === 'browser-page')
            expect(tool.address).toMatch(/^(?:chrome:\/\/|about:)[a-z-]+[/#\w-]*$/);
          if (tool.kind === 'elsewhere') expect(new URL(tool.url).host).toBe('web.archive.org');
        }
      }
    }),
    runs,
  );
  expect(dnsPage({ browser: 'firefox', os: 'linux' })).toMatchObject({ address: 'about:networking#dns' });
});
