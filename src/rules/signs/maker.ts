import type { Product } from '../../gateways/signature.ts';
import type { Known } from '../rule.ts';

/** The product that wrote the error; null where none is known, and where it only handed out a stored one. */
export function writer({ maker }: Known): Product | null {
  return maker?.maker.kind === 'product' && maker.maker.how === 'wrote' ? maker.maker.product : null;
}

/** The site's own gateway, if that is what wrote the error. */
export function sitesGateway(known: Known): Product | null {
  return known.maker?.side.side === 'site' ? writer(known) : null;
}

/** The site's outermost box, where the error came through it. */
export function passingEdge({ maker }: Known): Product | null {
  return maker?.handlers.find(({ product }) => product.edge)?.product ?? null;
}

/** The box of the visitor's that wrote the error. */
export function isVisitors({ maker }: Known): boolean {
  return maker?.side.side === 'visitor';
}
