import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { extension } from './session.ts';

/**
 * The built extension as it is once the person has allowed what it asks for later: no protocol can press Chromium's own
 * question for a permission. Removed when the file's tests are over.
 */
export function permitted(...names: readonly string[]): Promise<string> {
  return permittedIn(extension, ...names);
}

/** The same of another build. */
export async function permittedIn(
  build: string | Promise<string>,
  ...names: readonly string[]
): Promise<string> {
  const folder = mkdtemp(join(tmpdir(), 'gateway-doctor-permitted-'));
  afterAll(async () => rm(await folder, { recursive: true }));
  await cp(await build, await folder, { recursive: true });
  const file = join(await folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions.push(...names);
  manifest.optional_permissions = manifest.optional_permissions.filter(
    (name: string) => !names.includes(name),
  );
  await writeFile(file, JSON.stringify(manifest));
  return await folder;
}
