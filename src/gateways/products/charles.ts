import type { Product } from '../signature.ts';

const page = (words: string) =>
  new RegExp(
    `^<(?:!DOCTYPE )?html(?:(?!<title)[\\s\\S]){0,600}<title>Charles Error Report</title>${words}`,
    'i',
  );

/** A debugging proxy on the visitor's computer. https://www.charlesproxy.com/documentation/ */
export const charles: Product = {
  id: 'charles',
  name: 'Charles',
  stand: 'visitor',
  makes: [{ page: page('') }],
  causes: [
    { page: page('[\\s\\S]{0,3000}Failed to connect to remote host'), cause: 'destination_unavailable' },
    { page: page('[\\s\\S]{0,3000}(?:Unknown host|Name lookup failed)'), cause: 'dns_error' },
  ],
};
