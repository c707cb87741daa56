import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Answer } from '../../../src/gateways/answer.ts';
import { identify } from '../../../src/gateways/identify.ts';
import { makerId } from '../../../src/gateways/maker.ts';
import type { Header } from '../../../src/incident/headers.ts';
import { knownAnswers, textOf } from './corpus.ts';
import { documented } from './documented-pages.ts';

const known = knownAnswers('corpus');
const real = known.map(({ answer }) => answer);
const telling = [
  'server',
  'via',
  'proxy-status',
  'cache-status',
  'age',
  'retry-after',
  'server-timing',
  'etag',
];

const header: fc.Arbitrary<Header> = fc.tuple(
  fc.oneof(fc.constantFrom(...telling), fc.string()),
  fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('a;b="', '(((', 'x; error=dns_error')),
);

const anything: fc.Arbitrary<Answer> = fc.record({
  status: fc.oneof(fc.integer(), fc.constant(Number.NaN)),
  reason: fc.string(),
  headers: fc.array(header),
  body: fc.oneof(fc.string(), fc.uint8Array({ maxLength: 4096 }), fc.constant(null)),
});

/** A real answer with a piece of its body cut out, doubled or replaced, and whoever made it while it was whole. */
const damaged = fc
  .tuple(fc.constantFrom(...known), fc.nat(4000), fc.nat(4000), fc.uint8Array({ maxLength: 64 }))
  .map(([{ answer, maker }, from, length, noise]) => {
    const bytes = new TextEncoder().encode(textOf(answer.body));
    const body = new Uint8Array([...bytes.subarray(0, from), ...noise, ...bytes.subarray(from + length)]);
    return { answer: { ...answer, body }, maker };
  });

describe('any answer at all', () => {
  it('gets an identification, never an exception', () => {
    fc.assert(fc.property(anything, (answer) => identify(answer).quotes.length >= 0));
  });

  it('that was real and is damaged names its maker, or nobody', () => {
    fc.assert(
      fc.property(damaged, ({ answer, maker }) => {
        expect(['unknown', maker]).toContain(makerId(identify(answer).maker));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same whatever the case of its field names', () => {
    fc.assert(
      fc.property(fc.constantFrom(...real), (answer) => {
        const headers = answer.headers.map(([name, value]) => [name.toUpperCase(), value] as const);
        expect(identify({ ...answer, headers })).toEqual(identify(answer));
      }),
    );
  });
});

describe('hostile answers', () => {
  const megabyte = (piece: string) => piece.repeat(Math.ceil(1_048_576 / piece.length));
  const starts = [...real.map(({ body }) => textOf(body)), ...documented.map(({ body }) => body)];

  test.each([
    ['one letter', megabyte('a')],
    ['white space', megabyte(' \t\r\n')],
    ['opened tags', megabyte('<html><head><title>')],
    ['a doctype without end', `<!DOCTYPE html PUBLIC ${megabyte('x ')}`],
    ['titles', `<!DOCTYPE html><html><head>${megabyte('<title>502 x</title>')}`],
    ['JSON without end', `{"statusCode":502,"code":"${megabyte('\\"')}`],
    ['quotes and commas', megabyte('"request_id":"",')],
    ['half of every mark', megabyte(starts.map((page) => page.slice(0, 60)).join(''))],
  ])('1 MB of %s is read in no time', (_, body) => {
    expect(millisecondsFor({ status: 502, reason: '', headers: [], body })).toBeLessThan(100);
  });

  it('every real page, continued for ever at every place, is read in no time', () => {
    for (const page of starts) {
      for (const share of [0.25, 0.5, 0.75, 1]) {
        const start = page.slice(0, Math.floor(page.length * share));
        const body = `${start}${(start.slice(-24) || 'x').repeat(4000)}`;
        expect(millisecondsFor({ status: 502, reason: '', headers: [], body })).toBeLessThan(100);
      }
    }
  });

  it('headers of a megabyte, by the thousand, are read in no time', () => {
    const long: Header[] = telling.map((name) => [name, megabyte('a;b="c", (')]);
    const many: Header[] = Array.from({ length: 20_000 }, (_, index) => [`x-${index}`, 'y']);
    const same: Header[] = Array.from({ length: 20_000 }, () => ['via', '1.1 a (b)']);
    for (const headers of [long, many, same]) {
      expect(millisecondsFor({ status: 502, reason: megabyte('r'), headers, body: '' })).toBeLessThan(200);
    }
  });
});

/** The better of three runs: the machine may be busy with something else. */
function millisecondsFor(answer: Answer): number {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    identify(answer);
    return performance.now() - start;
  });
  return Math.min(...runs);
}
