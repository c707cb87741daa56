import { expect, test } from 'vitest';
import { fixes } from '../../src/fixes/index.ts';
import { contents } from '../../src/help/contents.ts';
import type { Covering, Section } from '../../src/help/section.ts';

/** All that the public references say of a 502 has its place: what it means, what causes it, and what people ask. */
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

test.each([
  ...numbered('M', 8),
  ...numbered('C', 13),
  ...numbered('V', 9),
  ...numbered('O', 12),
  ...numbered('Q', 9),
])('%s is told on the page “What is a 502?”', (id) => expect(told).toContain(id));

test.each(numbered('V', 9))('%s is one of the fixes', (id) =>
  expect(fixes.map(({ documented }) => documented)).toContain(id),
);

test('each question is answered once', () => {
  const questions = told.filter((id) => id.startsWith('Q'));
  expect(questions.toSorted()).toEqual(numbered('Q', 9));
});

test('links can lead to each section', () => {
  const ids = contents.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]*$/);
});
