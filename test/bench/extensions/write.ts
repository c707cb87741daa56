import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from '../../e2e/driver/driver.ts';
import type { BenchExtension } from '../browsers/browser.ts';
import { probeSource } from './probe.ts';

/** The build's own first module, which imports all others. */
const LOADER = 'service-worker-loader.js';
const PROBE = 'probe.js';

const built = { chromium: 'dist/chrome', firefox: 'dist/firefox' } as const satisfies Record<
  BrowserName,
  string
>;

/** The folder of the product's build for a browser. */
export function builtFolder(browser: BrowserName): string {
  return built[browser];
}

function manifest(browser: BrowserName, name: string, id: string, source: string): unknown {
  const background =
    browser === 'firefox'
      ? { scripts: [LOADER], type: 'module' }
      : { service_worker: LOADER, type: 'module' };
  return {
    manifest_version: 3,
    name,
    version: '1',
    permissions: ['webRequest', ...(source.includes('webNavigation.') ? ['webNavigation'] : [])],
    host_permissions: ['<all_urls>'],
    action: {},
    background,
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    ...(browser === 'firefox' && { browser_specific_settings: { gecko: { id } } }),
  };
}

/** Writes an extension that consists of its background alone, into a folder of its own below `parent`. */
export async function writeExtension(
  parent: string,
  browser: BrowserName,
  name: string,
  source: string,
): Promise<BenchExtension> {
  const folder = join(parent, `${browser}-${name}`);
  const id = `${name}@gateway-doctor.example`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest(browser, name, id, source)));
  await writeFile(join(folder, LOADER), source);
  return { folder, id };
}

/** Copies the product's build, so that it stays the same for the whole run. */
export async function copyBuild(parent: string, browser: BrowserName, name: string): Promise<BenchExtension> {
  const folder = join(parent, `${browser}-${name}`);
  await cp(built[browser], folder, { recursive: true });
  return { folder, id: 'gateway-doctor@gateway-doctor.example' };
}

/** Switches the watch of all requests on in a copy of the product, as its settings do. */
export async function switchOnWatch(extension: BenchExtension): Promise<BenchExtension> {
  const loader = join(extension.folder, LOADER);
  const choose = '(globalThis.browser ?? globalThis.chrome).storage.local.set({ failedParts: true });';
  await writeFile(loader, `${await readFile(loader, 'utf8')}\n${choose}\n`);
  return extension;
}

/** Makes an extension's background load a probe of its badge before all else. */
export async function addProbe(extension: BenchExtension, reportTo: string): Promise<BenchExtension> {
  const loader = join(extension.folder, LOADER);
  const main = await readFile(loader, 'utf8');
  await writeFile(join(extension.folder, PROBE), probeSource(reportTo));
  await writeFile(join(extension.folder, 'main.js'), main);
  await writeFile(loader, `import './${PROBE}';\nimport './main.js';\n`);
  return extension;
}
