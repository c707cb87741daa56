import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { browserName } from './session.ts';

/** How much faster than the world's the clock of the watches runs in these builds: their 30 seconds are half of one. */
export const rate = 60;

/** Builds the extension with that clock into a temporary folder, which is removed when the file's tests are over. */
export async function buildWithFastClock(): Promise<string> {
  const folder = mkdtemp(join(tmpdir(), 'gateway-doctor-fast-'));
  afterAll(async () => rm(await folder, { recursive: true }));
  const outDir = await folder;
  process.env['CLOCK_RATE'] = String(rate);
  try {
    await build({
      mode: browserName === 'firefox' ? 'firefox' : 'chrome',
      logLevel: 'warn',
      build: { outDir },
    });
  } finally {
    delete process.env['CLOCK_RATE'];
  }
  return outDir;
}
