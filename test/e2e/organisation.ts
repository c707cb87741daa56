import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findBrowser } from './driver/find.ts';

/** Puts a file back to what it was, and takes away the folders that were made for it. */
export type PutBack = () => Promise<void>;

/** Chromium reads every file of a folder, and takes in what changes there: one for one extension alone. */
export function decideInChromium(extensionId: string, values: object): Promise<PutBack> {
  const executable = basename(findBrowser('chromium')?.executable ?? '');
  const folder = folders.find(([name]) => executable.includes(name))?.[1] ?? '/etc/chromium';
  const file = join(folder, 'policies', 'managed', `${extensionId}.json`);
  return written(file, { '3rdparty': { extensions: { [extensionId]: values } } });
}

const folders = [
  ['chrome', '/etc/opt/chrome'],
  ['edge', '/etc/opt/edge'],
] as const;

/** Firefox reads one file, when it starts. */
export async function decideInFirefox(extensionFolder: string, values: object): Promise<PutBack> {
  const manifest = JSON.parse(await readFile(join(extensionFolder, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const decided = { policies: { '3rdparty': { Extensions: { [id]: values } } } };
  return await written('/etc/firefox/policies/policies.json', decided);
}

/** @throws Error that names the file, where it may not be written here */
async function written(file: string, content: object): Promise<PutBack> {
  const before = existsSync(file) ? await readFile(file) : null;
  try {
    const made = await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(content));
    return async () => {
      if (before !== null) await writeFile(file, before);
      else await rm(made ?? file, { recursive: true, force: true });
    };
  } catch (cause) {
    const why = 'What an organisation decides is not tested: on Linux the browser reads it from';
    throw new Error(`${why} ${file}, which only a user may write who runs the tests as root.`, { cause });
  }
}
