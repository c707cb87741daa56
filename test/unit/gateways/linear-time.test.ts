import { describe, expect, it, test } from 'vitest';
import { identify } from '../../../src/gateways/identify.ts';
import { products } from '../../../src/gateways/products/index.ts';
import type { Header } from '../../../src/incident/headers.ts';
import { knownAnswers, textOf } from './corpus.ts';
import { documented } from './documented-pages.ts';
import { patternsOf } from './patterns.ts';

const size = 1_048_576;
const filled = (piece: string, length = size) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const pages = [
  ...knownAnswers('corpus').map(({ answer }) => textOf(answer.body)),
  ...documented.map(({ body }) => body),
].filter((page) => page !== '');
const halves = pages.map((page) => page.slice(0, 60)).join('');

/** What makes a careless pattern try again and again, at any length. */
const hostile: [name: string, text: (length: number) => string][] = [
  ['one letter', (length) => filled('a', length)],
  ['white space', (length) => filled(' \t\r\n', length)],
  ['opened tags', (length) => filled('<html><head><title>', length)],
  ['a page without end', (length) => `<html><head>${filled('<p>', length)}`],
  ['a doctype without end', (length) => `<!DOCTYPE html PUBLIC ${filled('x ', length)}`],
  ['titles', (length) => `<!DOCTYPE html><html><head>${filled('<title>502 x</title>', length)}`],
  ['bodies', (length) => filled('<body id=ERR_CONNECT_FAIL>', length)],
  ['JSON without end', (length) => `{"statusCode":502,"code":"${filled('\\"', length)}`],
  ['quotes and commas', (length) => filled('"request_id":"",', length)],
  ['references', (length) => filled('Reference&#32;&#35;97&#46;', length)],
  ['half of every page', (length) => filled(halves, length)],
];

/** Milliseconds of the best of three runs: the machine may be busy with something else. */
function milliseconds(work: () => unknown): number {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}

describe('every pattern alone, on 1 MB of hostile text', () => {
  const patterns = products.flatMap((product) =>
    patternsOf(product).map((pattern) => ({ product, pattern })),
  );
  const allOf = (text: string) => patterns.map(({ pattern }) => pattern.test(text));

  test.each(hostile)('%s', (name, text) => {
    const whole = text(size);
    for (const { product, pattern } of patterns) {
      expect(
        milliseconds(() => pattern.test(whole)),
        `${product.id}: ${pattern.source}`,
      ).toBeLessThan(250);
    }
    const [quarter, four] = [text(size / 4), whole].map((part) => milliseconds(() => allOf(part)));
    console.info(
      `${patterns.length} patterns, ${name}: ${quarter?.toFixed(1)} ms for 256 kB, ${four?.toFixed(1)} ms for 1 MB`,
    );
    // Four times the text, four times the time. A quadratic pattern takes seconds; a busy machine, some tens of milliseconds.
    expect(four).toBeLessThan(8 * (quarter ?? 0) + 60);
  });
});

describe('a whole answer', () => {
  const alone = (body: string) => () => identify({ status: 502, reason: '', headers: [], body });

  test.each(hostile)('with 1 MB of %s is read in no time', (_, text) => {
    expect(milliseconds(alone(text(size)))).toBeLessThan(400);
  });

  it('that begins as a real page does and goes on for ever is read in no time', () => {
    for (const page of pages) {
      for (const share of [0.25, 0.5, 0.75, 1]) {
        const start = page.slice(0, Math.floor(page.length * share));
        const body = `${start}${(start.slice(-24) || 'x').repeat(4000)}`;
        expect(milliseconds(alone(body))).toBeLessThan(400);
      }
    }
  });

  it('with headers of a megabyte, or by the thousand, is read in no time', () => {
    const names = [
      'server',
      'via',
      'proxy-status',
      'cache-status',
      'age',
      'retry-after',
      'server-timing',
      'etag',
    ];
    const long: Header[] = names.map((name) => [name, filled('a;b="c", (')]);
    const many: Header[] = Array.from({ length: 20_000 }, (_, index) => [`x-${index}`, 'y']);
    const same: Header[] = Array.from({ length: 20_000 }, () => ['via', '1.1 a (b)']);
    const full: Header[] = Array.from({ length: 512 }, () => ['proxy-status', filled('a;b="c", ', 8190)]);
    for (const headers of [long, many, same, full]) {
      const answer = { status: 502, reason: filled('r'), headers, body: '' };
      expect(milliseconds(() => identify(answer))).toBeLessThan(200);
    }
  });
});
