import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { expect, test } from 'vitest';

/**
 * Which stage may import which; see docs/architecture.md. A folder may always import from itself, and anybody what is
 * in src/ itself but the composition root.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  '.': ['browser', 'history', 'incident'],
  incident: [],
  gateways: ['incident'],
  probes: ['incident', 'gateways'],
  rules: ['incident', 'gateways', 'probes'],
  diagnosis: ['incident', 'gateways', 'probes', 'rules'],
  cookies: [],
  parts: ['incident', 'gateways'],
  history: ['incident', 'rules'],
  fixes: ['incident', 'gateways', 'probes', 'rules', 'diagnosis', 'retry'],
  retry: ['incident', 'gateways', 'probes'],
  report: ['incident', 'gateways', 'probes', 'rules', 'diagnosis'],
  owner: ['incident', 'gateways', 'probes', 'rules', 'diagnosis', 'design', 'browser'],
  design: ['incident'],
  policy: ['incident', 'probes'],
  browser: ['history', 'incident', 'probes', 'cookies', 'parts', 'policy', 'retry'],
  popup: [
    'browser',
    'cookies',
    'design',
    'diagnosis',
    'fixes',
    'gateways',
    'history',
    'incident',
    'owner',
    'policy',
    'parts',
    'probes',
    'report',
    'retry',
    'rules',
  ],
  help: ['browser', 'design'],
  journal: ['browser', 'design', 'gateways', 'history', 'incident', 'rules'],
  options: ['browser', 'design', 'policy', 'probes'],
  welcome: ['browser', 'design'],
};

/** Among a page's files only its entry and what follows the tab (popup/follow/) touch the browser: all else is drawn from values. */
const touchesBrowser = [
  'popup/main.tsx',
  'help/main.tsx',
  'journal/main.tsx',
  'options/main.tsx',
  'owner/main.tsx',
  'welcome/main.tsx',
  'background.ts',
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file));

function importsOf(file: string): string[] {
  const found = readFileSync(join('src', file), 'utf8').matchAll(/(?:from|import\(?)\s*'(\.[^']+)'/g);
  return [...found].map(([, path]) => normalize(join(dirname(file), path ?? '')));
}

const stageOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.');

test.each(sources)('%s imports only what its stage may know', (file) => {
  const allowed = [stageOf(file), '.', ...(mayImport[stageOf(file)] ?? [])];
  const foreign = importsOf(file).filter(
    (path) => !path.startsWith('..') && !allowed.includes(stageOf(path)),
  );
  expect(mayImport).toHaveProperty([stageOf(file)]);
  expect(foreign).toEqual([]);
  expect(importsOf(file)).not.toContain('background.ts');
  const browser = importsOf(file).filter(
    (path) => path.startsWith('browser/') && stageOf(file) !== 'browser',
  );
  if (!touchesBrowser.includes(file) && !file.startsWith('popup/follow/')) expect(browser).toEqual([]);
});

/** What only an owner needs is not carried by the background, which cannot load code lazily. */
test('no signature draws in the owner’s help', () => {
  const forOwners = (file: string) => file.startsWith('gateways/owner/');
  const carriers = sources.filter((file) => file.startsWith('gateways/') && !forOwners(file));
  expect(carriers.filter((file) => importsOf(file).some(forOwners))).toEqual([]);
});

test('folders stay small enough to see at a glance, but for the catalogues', () => {
  const catalogues = ['fixes', 'gateways/products', 'gateways/owner', 'probes'];
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const large = [...new Set(files.map(dirname))].filter(
    (folder) => files.filter((file) => dirname(file) === folder && file.includes('.')).length > 20,
  );
  expect(large.filter((folder) => !catalogues.includes(folder))).toEqual([]);
});
