import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readingsSchema } from '../../../src/probes/evidence.ts';
import { probes } from '../../../src/probes/index.ts';

/** Read off other readings, or only with the person's leave: these have no probe that runs when the popup is opened. */
const without = ['address', 'direct', 'resolution'];

test('every reading has a probe of its name, in a file of its name', () => {
  const ids = Object.keys(readingsSchema.entries).filter((id) => !without.includes(id));
  expect(probes.map(({ id }) => id).sort()).toEqual(ids.sort());
  for (const id of Object.keys(readingsSchema.entries)) expect(existsSync(`src/probes/${id}.ts`)).toBe(true);
});

test('no probe is left out of the index', () => {
  const files = readdirSync('src/probes').filter((file) => file.endsWith('.ts'));
  const makers = files.filter((file) => /: Probe<'/.test(readFileSync(`src/probes/${file}`, 'utf8')));
  expect(makers.map((file) => file.replace('.ts', '')).sort()).toEqual(probes.map(({ id }) => id).sort());
});
