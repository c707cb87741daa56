import { expect, test } from 'vitest';
import { fixes } from '../../src/fixes/index.ts';
import { contents } from '../../src/help/contents.ts';
import type { Covering, Section } from '../../src/help/section.ts';
import { guideFor } from '../../src/owner/guide.ts';
import type { StepId } from '../../src/owner/step.ts';

/**
 * All that the public references say of a 502 has its place in the product: what it means (M), what causes it (C), what
 * people ask (Q), what a visitor (V) and an owner (O) can do about it.
 */
const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

const linesOf = ({ blocks }: Section): Covering[] =>
  blocks.flatMap((block): Covering[] => {
    if (block.kind === 'list') return [block, ...block.items];
    return block.kind === 'table' ? [block, ...block.rows] : [block];
  });

const told = contents
  .flatMap((section) => [section, ...linesOf(section)])
  .flatMap(({ covers = [] }) => covers);

const known = [
  ...numbered('M', 8),
  ...numbered('C', 13),
  ...numbered('Q', 9),
  ...numbered('V', 9),
  ...numbered('O', 12),
];

test.each(known)('%s is told on the page “What is a 502?”', (id) => expect(told).toContain(id));

test('the page tells of no other', () => expect(known).toEqual(expect.arrayContaining(told)));

test('each question is answered once', () => {
  expect(told.filter((id) => id.startsWith('Q')).toSorted()).toEqual(numbered('Q', 9));
});

test.each(numbered('V', 9))('%s is a fix that the popup can lead through', (id) =>
  expect(fixes.map(({ documented }) => documented)).toContain(id),
);

const repairs = {
  O1: 'app',
  O2: 'logs',
  O3: 'reach',
  O4: 'firewall',
  O5: 'names',
  O6: 'timeouts',
  O7: 'answers',
  O8: 'caches',
  O9: 'watch',
  O10: 'load',
  O11: 'reproduce',
  O12: 'codes',
} satisfies Record<string, StepId>;

const stepsOf = (product: string) =>
  guideFor({
    url: 'https://shop.example/cart',
    status: 502,
    method: 'GET',
    product,
    gatewayName: product,
    errorType: null,
    quote: null,
  }).steps.map(({ id }) => id);

/** Not every product has a use for each: nginx keeps nothing unless it is told to. */
const steps = ['nginx', 'cloudflare'].flatMap(stepsOf);

test.each(Object.entries(repairs))('%s is a step of an owner’s guide: %s', (_, id) =>
  expect(steps).toContain(id),
);

test('links can lead to each section', () => {
  const ids = contents.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]*$/);
});
