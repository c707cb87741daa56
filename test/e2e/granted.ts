import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extension } from './session.ts';

/**
 * A copy of the built extension as it is when the person has allowed what it asks for: no protocol can press the browsers'
 * own question for a permission.
 *
 * @returns the folder, which the caller removes
 */
export async function granted(...names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-doctor-granted-'));
  await cp(extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const isAsked = (name: string) => !names.includes(name);
  manifest.permissions.push(...names);
  manifest.optional_permissions = manifest.optional_permissions.filter(isAsked);
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}
