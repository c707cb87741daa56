import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it, test } from 'vitest';
import { errorTypes, isErrorType } from '../../../src/gateways/fields/error-types.ts';
import { ownerHelp } from '../../../src/gateways/owner/index.ts';
import { products } from '../../../src/gateways/products/index.ts';
import type { Product } from '../../../src/gateways/signature.ts';
import { keptHeaders } from '../../../src/incident/headers.ts';
import { knownAnswers } from './corpus.ts';
import { patternsOf, shapesOf } from './patterns.ts';

const source = join(import.meta.dirname, '../../../src/gateways');

function ids(folder: string): string[] {
  const names = readdirSync(join(source, folder)).map((name) => name.replace(/\.ts$/, ''));
  return names.filter((name) => name !== 'index').sort();
}

describe('the catalogue', () => {
  it('has one file a product, named by its id, and no orphan', () => {
    expect(products.map(({ id }) => id).sort()).toEqual(ids('products'));
  });

  it('is listed in docs/gateways.md with its marks, and so are the error types', () => {
    const page = readFileSync(join(source, '../../docs/gateways.md'), 'utf8');
    for (const product of products) expect(page).toContain(`\n${rowOf(product)}`);
    for (const type of Object.keys(errorTypes)) expect(page).toContain(`| ${type} |`);
  });

  it('has one file of owner’s help a product, named by its id, and no orphan', () => {
    expect(ownerHelp.map(({ id }) => id).sort()).toEqual(ids('owner'));
    expect(products.map(({ id }) => id)).toEqual(expect.arrayContaining(ids('owner')));
  });

  it('helps the owner of every product of a site that can be the maker', () => {
    const makers = products.filter(({ makes, stand }) => makes.length > 0 && stand !== 'visitor');
    const helped = new Set(ownerHelp.map(({ id }) => id));
    expect(makers.map(({ id }) => id).filter((id) => !helped.has(id))).toEqual(withoutOwnersHelp);
  });

  it('says of every fault that was captured that this product reports it so', () => {
    for (const { id, answer, maker, fault } of [...knownAnswers('corpus'), ...knownAnswers('captures')]) {
      const statuses = ownerHelp.find((help) => help.id === maker)?.statuses;
      if (statuses === undefined || fault === null || !isErrorType(fault) || answer.status < 500) continue;
      expect(statuses[answer.status], id).toContain(fault);
    }
  });

  it('keeps owner’s help out of what identifies', () => {
    const identifying = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.startsWith('owner'))
      .map((path) => readFileSync(join(source, path), 'utf8'));
    for (const code of identifying) expect(code).not.toMatch(/from '[./]*owner/);
  });

  test.each(products)('$id can be recognised, as maker or as handler', ({ makes, passes = [] }) => {
    expect(makes.length + passes.length).toBeGreaterThan(0);
  });

  test.each(products)('$id has patterns that are linear in time', (product) => {
    for (const { source: pattern } of patternsOf(product)) expect(pattern).not.toMatch(unbounded);
  });

  test.each(products)('$id is never named by words that stand anywhere in a page', ({ makes }) => {
    for (const { page, headers, reason } of makes) {
      if (page !== undefined && headers === undefined && reason === undefined) {
        expect(page.source).toMatch(/^\^/);
      }
    }
  });

  test.each(products)('$id reads only headers that an incident keeps', (product) => {
    for (const name of headersReadBy(product)) {
      expect(keptHeaders([[name, 'x']]), name).toHaveLength(neverKept.has(name) ? 0 : 1);
    }
  });

  it('weighs at most 14 kB, gzipped', async () => {
    const weight = { signatures: await gzipped('products/index.ts'), all: await gzipped('identify.ts') };
    console.info('bytes in a bundle, gzipped:', weight);
    expect(weight.signatures).toBeLessThanOrEqual(14_336);
  });
});

/** The operator alone sees inside this one, and publishes nothing of it. */
const withoutOwnersHelp = ['github'];

/** Cookies are secrets: they only count where a whole answer is at hand, as for `npm run identify`. */
const neverKept: ReadonlySet<string> = new Set(['set-cookie']);

/** A star, a plus or an open range, but not escaped and not in a character class. */
const unbounded = /(?<!\\)(?:\)|\]|[^\\[(|^])[*+](?![^[]*\])|\{\d+,\}/;

function headersReadBy(product: Product): Set<string> {
  const { passes = [], quotes = [] } = product;
  const named = shapesOf(product).flatMap(({ headers = {}, without = {}, order = [] }) => [
    ...Object.keys(headers),
    ...Object.keys(without),
    ...order,
  ]);
  const quoted = quotes.flatMap((quote) => ('header' in quote ? [quote.header] : []));
  return new Set([...named, ...passes.flatMap((marks) => Object.keys(marks)), ...quoted]);
}

/** A product's row in the table of docs/gateways.md, as far as its description tells. */
function rowOf({ id, name, stand, makes, stores = [], passes = [] }: Product): string {
  const made = [...makes, ...stores].flatMap(({ page, headers = {}, empty, order, reason }) => [
    ...(page === undefined ? [] : ['page']),
    ...Object.keys(headers).map((header) => `\`${header}\``),
    ...(empty === undefined ? [] : ['no body']),
    ...(order === undefined ? [] : ['order of fields']),
    ...(reason === undefined ? [] : ['reason phrase']),
  ]);
  const passed = passes.flatMap((marks) => Object.keys(marks).map((header) => `\`${header}\``));
  const cell = (words: readonly string[]) => [...new Set(words)].join(', ') || '—';
  return `| \`${id}\` | ${name} | ${stand} | ${cell(made)} | ${cell(passed)} |`;
}

async function gzipped(entry: string): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: join(source, entry), formats: ['es'] }, target: 'es2023' },
  });
  const [output] = [result].flat();
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  const code = output.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  return gzipSync(code).length;
}
