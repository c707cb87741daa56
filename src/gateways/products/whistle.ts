import { nodeCauses } from '../node-error.ts';
import type { Product } from '../signature.ts';

/** A debugging proxy. https://github.com/avwo/whistle/blob/master/lib/util/index.js (wrapGatewayError) */
export const whistle: Product = {
  id: 'whistle',
  name: 'Whistle',
  stand: 'visitor',
  makes: [{ page: /^<pre>\s{0,4}(?:DNS Lookup Failed\s{1,4})?From: Whistle@[\d.]{1,16}/i }],
  passes: [{ 'x-server': /^Whistle$/i }],
  causes: [
    { page: /^<pre>\s{0,4}DNS Lookup Failed/, cause: 'dns_error' },
    ...nodeCauses(String.raw`<pre>\s{0,4}From: Whistle@[\s\S]{0,400}\nError: `),
  ],
};
