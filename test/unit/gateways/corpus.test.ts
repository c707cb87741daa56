import { describe, expect, it, test } from 'vitest';
import type { Answer } from '../../../src/gateways/answer.ts';
import { identify } from '../../../src/gateways/identify.ts';
import { makerId } from '../../../src/gateways/maker.ts';
import { type Known, knownAnswers } from './corpus.ts';

/** Nothing in this answer tells whether nginx or an application behind it wrote the JSON. */
const beyondRecognition: ReadonlySet<string> = new Set(['nginx-json-errorpage']);

const known = [...knownAnswers('corpus'), ...knownAnswers('captures')];

function share(all: readonly Known[], right: (one: Known) => boolean): { right: number; of: number } {
  return { right: all.filter(right).length, of: all.length };
}

describe('answers of real gateways', () => {
  test.each(known)('$id', ({ id, answer, maker, side, cause }) => {
    const found = identify(answer);
    expect(makerId(found.maker)).toBe(beyondRecognition.has(id) ? 'unknown' : maker);
    expect([side, 'unknown']).toContain(found.side.side);
    if (cause !== null) expect(found.cause?.type).toBe(cause);
  });

  it('are recognised well enough over all', () => {
    const caused = known.filter(({ cause }) => cause !== null);
    const maker = share(known, (one) => makerId(identify(one.answer).maker) === one.maker);
    const side = share(known, (one) => ['unknown', one.side].includes(identify(one.answer).side.side));
    const cause = share(caused, (one) => identify(one.answer).cause?.type === one.cause);
    console.info('right of all:', { maker, side, cause });
    expect(maker.right / maker.of).toBeGreaterThanOrEqual(0.97);
    expect(side.right).toBe(side.of);
    expect(cause.right / cause.of).toBeGreaterThanOrEqual(0.9);
  });

  it('are recognised over HTTP/2, but for those that nothing but the reason phrase names', () => {
    const known2 = known.filter(({ answer }) => !namedByReason(answer));
    expect(known2.length / known.length).toBeGreaterThan(0.95);
    for (const { id, answer, maker } of known2) {
      const headers = answer.headers.map(([name, value]) => [name.toLowerCase(), value] as const);
      const found = identify({ ...answer, reason: '', headers });
      expect(makerId(found.maker), id).toBe(beyondRecognition.has(id) ? 'unknown' : maker);
    }
  });
});

function namedByReason(answer: Answer): boolean {
  const { maker } = identify(answer);
  if (maker.kind === 'unknown') return false;
  const kinds = maker.proof.map(({ kind }) => kind);
  return kinds.includes('reason') && !kinds.includes('page');
}
