import type { ReadAnswer } from './answer.ts';
import { type Proof, proofOf } from './match.ts';
import type { Product, Shape } from './signature.ts';

/** The box that made the answer, or why none is named. */
export type Maker =
  | {
      readonly kind: 'product';
      readonly product: Product;
      /** Whether it wrote the answer, or handed out a stored one of which the writer is not known. */
      readonly how: 'wrote' | 'stored';
      readonly proof: readonly Proof[];
    }
  | {
      readonly kind: 'unknown';
      /** No signature fits, or those of several products do, which cannot all be right. */
      readonly why: 'no-mark' | 'contradiction';
      /** The product token of the Server header: a word to show, never an identification. */
      readonly word: string | null;
    };

type Known = Extract<Maker, { kind: 'product' }>;

/** The id to tell others: a product's, or `unknown`. */
export function makerId(maker: Maker): string {
  return maker.kind === 'product' ? maker.product.id : 'unknown';
}

/** Never the nearest match: one product's own writing has to be there, and no other's. */
export function makerOf(answer: ReadAnswer, catalogue: readonly Product[]): Maker {
  const wrote = catalogue.flatMap((product) => candidate(product, product.makes, 'wrote', answer));
  const candidates =
    wrote.length > 0
      ? wrote
      : catalogue.flatMap((product) => candidate(product, product.stores ?? [], 'stored', answer));
  const refined = new Set(candidates.flatMap(({ product }) => product.refines ?? []));
  const [first, ...others] = candidates.filter(({ product }) => !refined.has(product.id));
  if (first !== undefined && others.length === 0) return first;
  return {
    kind: 'unknown',
    why: first === undefined ? 'no-mark' : 'contradiction',
    word: serverWord(answer),
  };
}

function candidate(
  product: Product,
  shapes: readonly Shape[],
  how: Known['how'],
  answer: ReadAnswer,
): Known[] {
  for (const shape of shapes) {
    const proof = proofOf(shape, answer);
    if (proof !== null) return [{ kind: 'product', product, how, proof }];
  }
  return [];
}

/** First product of the Server field (RFC 9110, 10.2.4) without its version. */
function serverWord({ fields }: ReadAnswer): string | null {
  return /^[!#$%&'*+.^_`|~\w-]{1,40}/.exec(fields.get('server')?.[0] ?? '')?.[0] ?? null;
}
