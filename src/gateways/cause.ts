import type { ReadAnswer } from './answer.ts';
import type { ErrorType } from './fields/error-types.ts';
import type { ProxyStatus } from './fields/proxy-status.ts';
import type { Maker } from './maker.ts';
import { fits } from './match.ts';

/** The cause in the words of RFC 9209, and where it was read. */
export interface Cause {
  readonly type: ErrorType;
  /** The standard field, the maker's own wording, or only the status with which this maker reports it. */
  readonly why: 'proxy-status' | 'wording' | 'status';
}

/** Proxy-Status speaks first: the member nearest the origin saw the fault itself. */
export function causeOf(answer: ReadAnswer, maker: Maker, chain: readonly ProxyStatus[]): Cause | null {
  for (const { error } of chain) {
    if (error !== null) return { type: error, why: 'proxy-status' };
  }
  if (maker.kind === 'unknown' || maker.how === 'stored') return null;
  const shape = maker.product.causes?.find((candidate) => fits(candidate, answer));
  if (shape === undefined) return null;
  const { cause, status, ...wording } = shape;
  return { type: cause, why: Object.keys(wording).length === 0 ? 'status' : 'wording' };
}
