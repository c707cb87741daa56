import type { ReadAnswer } from './answer.ts';
import type { Via } from './fields/via.ts';
import type { Maker } from './maker.ts';
import { has, type Proof } from './match.ts';
import type { Product } from './signature.ts';

/** A box that passed the answer on. */
export interface Handler {
  readonly product: Product;
  readonly proof: readonly Proof[];
}

/** Every product whose mark the headers carry, but for the maker: its own marks say nothing more. */
export function handlersOf(
  answer: ReadAnswer,
  via: readonly Via[],
  catalogue: readonly Product[],
  maker: Maker,
): Handler[] {
  return catalogue
    .filter((product) => maker.kind === 'unknown' || product.id !== maker.product.id)
    .flatMap((product) => handler(product, answer))
    .map((found) => ({ found, place: placeInVia(found.product, via) }))
    .sort((a, b) => a.place - b.place)
    .map(({ found }) => found);
}

function handler(product: Product, { fields }: ReadAnswer): Handler[] {
  for (const marks of product.passes ?? []) {
    const entries = Object.entries(marks);
    if (entries.every(([name, pattern]) => has(fields, name, pattern))) {
      return [{ product, proof: entries.map(([name]) => ({ kind: 'header', name }) as const) }];
    }
  }
  return [];
}

function placeInVia(product: Product, via: readonly Via[]): number {
  const pattern = product.passes?.flatMap((marks) => marks['via'] ?? [])[0];
  if (pattern === undefined) return via.length;
  const place = via.findIndex(({ protocol, by, comment }) =>
    pattern.test(`${protocol} ${by}${comment === null ? '' : ` (${comment})`}`),
  );
  return place < 0 ? via.length : place;
}
