import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { products } from '../../../src/gateways/products/index.ts';
import { rules } from '../../../src/rules/index.ts';
import { sides } from '../../../src/rules/rule.ts';
import { filters } from '../../../src/rules/security-software.ts';

const source = join(import.meta.dirname, '../../../src/rules');

describe('the rules', () => {
  const ids = rules.map(({ id }) => id).sort();

  it('are one for every cause', () => expect(ids).toEqual(Object.keys(sides).sort()));

  it('are one file each, named by its id, and no orphan', () => {
    const files = readdirSync(source).filter((name) => name.endsWith('.ts'));
    const names = files.map((name) => name.replace(/\.ts$/, ''));
    expect(names.filter((name) => name !== 'index' && name !== 'rule').sort()).toEqual(ids);
  });
});

test('the filters are products that stand on the visitor’s side', () => {
  const visitors = products.filter(({ stand }) => stand === 'visitor').map(({ id }) => id);
  expect(visitors).toEqual(expect.arrayContaining([...filters]));
});

describe('the reasons', () => {
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(source, name), 'utf8'))
    .join('\n');
  const used = new Set([...code.matchAll(/'((?:because|cleared)[A-Z]\w*)'/g)].map(([, key = '']) => key));
  const texts = Object.entries(messages).filter(([key]) => used.has(key));

  it('have a text each', () => expect(texts.map(([key]) => key).sort()).toEqual([...used].sort()));

  test.each(texts)('%s is calm, short, and says what its figures are', (_, text) => {
    expect(text.message).toMatch(/^(?:[A-Z]|\$1)[^!]{10,100}\.$/);
    const description = 'description' in text ? text.description : '';
    for (const [place] of text.message.matchAll(/\$\d/g)) expect(description).toContain(place);
  });
});
