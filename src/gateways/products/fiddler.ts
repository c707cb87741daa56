import type { Product } from '../signature.ts';

const says = (words: string) => new RegExp(`^(?:<[^>]{1,20}>\\s{0,4}){0,4}\\[Fiddler\\] (?:${words})`);

/** A debugging proxy on the visitor's computer. https://docs.telerik.com/fiddler/ */
export const fiddler: Product = {
  id: 'fiddler',
  name: 'Fiddler',
  stand: 'visitor',
  makes: [{ page: says('[A-Z]') }, { reason: /^Fiddler - [A-Z]/ }],
  causes: [
    { page: says('DNS Lookup for'), cause: 'dns_error' },
    { reason: /^Fiddler - DNS Lookup Failed/, cause: 'dns_error' },
    { page: says('[\\s\\S]{0,400}ConnectionRefused'), cause: 'connection_refused' },
    { page: says('[\\s\\S]{0,400}TimedOut'), cause: 'connection_timeout' },
    { page: says('The connection to'), cause: 'destination_unavailable' },
    { page: says('ReadResponse\\(\\) failed'), cause: 'http_response_incomplete' },
  ],
};
