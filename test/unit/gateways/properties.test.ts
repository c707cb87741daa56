import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/gateways/answer.ts';
import { identify } from '../../../src/gateways/identify.ts';
import { makerId } from '../../../src/gateways/maker.ts';
import type { Header } from '../../../src/incident/headers.ts';
import { knownAnswers, textOf } from './corpus.ts';

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
