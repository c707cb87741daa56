import type { CauseShape, Product, Shape } from '../../../src/gateways/signature.ts';

/** Everything that a product compares an answer with, but for its marks as a handler. */
export function shapesOf({ makes, stores = [], causes = [] }: Product): readonly (Shape | CauseShape)[] {
  return [...makes, ...stores, ...causes];
}

/** Every pattern of a product. */
export function patternsOf(product: Product): RegExp[] {
  const { passes = [], quotes = [] } = product;
  return [
    ...shapesOf(product).flatMap(({ page, reason, headers = {}, without = {} }) => [
      ...[page, reason].filter((pattern) => pattern !== undefined),
      ...Object.values(headers),
      ...Object.values(without),
    ]),
    ...passes.flatMap((marks) => Object.values(marks)),
    ...quotes.flatMap((quote) => ('page' in quote ? [quote.page] : (quote.value ?? []))),
  ];
}
