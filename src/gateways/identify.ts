import { type Answer, type ReadAnswer, readAnswer } from './answer.ts';
import { type Cause, causeOf } from './cause.ts';
import { type StandardFields, standardFields } from './fields/standard.ts';
import { type Handler, handlersOf } from './handlers.ts';
import { type Maker, makerOf } from './maker.ts';
import { products } from './products/index.ts';
import { type Quoted, quotesOf } from './quotes.ts';
import { type Side, sideOf } from './side.ts';
import type { Product } from './signature.ts';

/** Who answered: ids and data only, the sentences come from the texts. */
export interface Identification {
  /** The box that made this error. */
  readonly maker: Maker;
  /** Boxes that only passed it on: those that Via orders nearest the origin first, then the others. */
  readonly handlers: readonly Handler[];
  readonly side: Side;
  /** What the answer itself says about the cause; null where it says nothing. */
  readonly cause: Cause | null;
  /** Ids to quote to the operator, the best first. */
  readonly quotes: readonly Quoted[];
  readonly fields: StandardFields;
}

/** Says from one answer alone who made it. Never throws, whatever the answer holds. */
export function identify(answer: Answer, catalogue: readonly Product[] = products): Identification {
  const read: ReadAnswer = readAnswer(answer);
  const fields = standardFields(read);
  const maker = makerOf(read, catalogue);
  const handlers = handlersOf(read, fields.via, catalogue, maker);
  return {
    maker,
    handlers,
    side: sideOf(read, maker, handlers, fields.via),
    cause: causeOf(read, maker, fields.proxyStatus),
    quotes: quotesOf(read, maker, handlers),
    fields,
  };
}
