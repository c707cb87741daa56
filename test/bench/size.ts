import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dirname, join as joinUrl, normalize } from 'node:path/posix';
import { deflateRawSync, gzipSync } from 'node:zlib';

/** Bytes. The goals for the background's and the popup's modules, each gzipped. */
export const GOALS = { background: 30_000, popup: 60_000 } as const;

interface Bundle {
  readonly files: readonly string[];
  /** Bytes of all files, each gzipped. */
  readonly gzipped: number;
}

export interface Sizes {
  readonly background: Bundle;
  readonly popup: Bundle;
  /** Bytes of the whole build as a plain zip. */
  readonly package: number;
}

/** Bytes of a zip's headers for one file, twice its name not counted, and of its end record (APPNOTE 4.3). */
const ZIP_ENTRY = 30 + 46;
const ZIP_END = 22;

/** Measures a build: what the background loads, what the popup loads, and what a person downloads. */
export async function measureSizes(build: string): Promise<Sizes> {
  return {
    background: await bundle(build, 'service-worker-loader.js'),
    popup: await bundle(build, 'src/popup/index.html'),
    package: await zipSize(build),
  };
}

async function bundle(build: string, entry: string): Promise<Bundle> {
  const files = new Map<string, Buffer>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    const content = await readFile(join(build, file));
    files.set(file, content);
    queue.push(...references(file, content.toString()));
  }
  const gzipped = [...files.values()].reduce((sum, content) => sum + gzipSync(content).length, 0);
  return { files: [...files.keys()], gzipped };
}

/** What a file loads at once: the scripts and style sheets of a page, the static imports of a module. */
function references(file: string, text: string): string[] {
  const pattern = file.endsWith('.html')
    ? /(?:src|href)="([^"]+\.(?:js|css))"/g
    : /(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']/g;
  if (file.endsWith('.css')) return [];
  return [...text.matchAll(pattern)].map(([, path = '']) =>
    path.startsWith('/') ? path.slice(1) : normalize(joinUrl(dirname(file), path)),
  );
}

async function zipSize(build: string): Promise<number> {
  const entries = await readdir(build, { recursive: true, withFileTypes: true });
  let size = ZIP_END;
  for (const entry of entries.filter((known) => known.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const content = await readFile(file);
    const name = Buffer.byteLength(file.slice(build.length + 1));
    size += ZIP_ENTRY + 2 * name + Math.min(content.length, deflateRawSync(content, { level: 9 }).length);
  }
  return size;
}
