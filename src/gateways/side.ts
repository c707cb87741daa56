import type { ReadAnswer } from './answer.ts';
import type { Via } from './fields/via.ts';
import type { Handler } from './handlers.ts';
import type { Maker } from './maker.ts';

/** On whose side the maker stands, as far as the answer alone decides, and why. */
export type Side =
  | { readonly side: 'site'; readonly why: 'maker-stands-there' | 'behind-the-sites-edge' }
  | {
      readonly side: 'visitor';
      readonly why: 'maker-stands-there' | 'answered-connect' | 'proxy-connection' | 'only-a-proxys-headers';
    }
  | { readonly side: 'unknown'; readonly why: 'both-ways' | 'maker-unknown' };

export function sideOf(
  answer: ReadAnswer,
  maker: Maker,
  handlers: readonly Handler[],
  via: readonly Via[],
): Side {
  if (answer.method === 'CONNECT') return { side: 'visitor', why: 'answered-connect' };
  if (maker.kind === 'product' && maker.product.stand !== 'either') {
    return { side: maker.product.stand, why: 'maker-stands-there' };
  }
  if (handlers.some(({ product }) => product.edge)) {
    return { side: 'site', why: 'behind-the-sites-edge' };
  }
  if (maker.kind === 'unknown') return sideOfUnknown(answer);
  if (answer.fields.has('proxy-connection') && via.length < 2) {
    return { side: 'visitor', why: 'proxy-connection' };
  }
  return { side: 'unknown', why: 'both-ways' };
}

const ofTheConnection: readonly string[] = ['connection', 'proxy-connection', 'content-length'];

/**
 * A Proxy-Connection header comes from a proxy of the visitor's, but also with an answer that it passed on. Only
 * where nothing else is there, not even a Date, has nobody but the proxy written the answer.
 */
function sideOfUnknown({ fields, isEmpty }: ReadAnswer): Side {
  const names = [...fields.keys()];
  const bare = isEmpty && names.every((name) => ofTheConnection.includes(name));
  return bare && fields.has('proxy-connection')
    ? { side: 'visitor', why: 'only-a-proxys-headers' }
    : { side: 'unknown', why: 'maker-unknown' };
}
