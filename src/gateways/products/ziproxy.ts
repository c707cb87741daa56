import type { Product } from '../signature.ts';

const says = (words: string) => new RegExp(`^<HTML><HEAD>[\\s\\S]{0,300}</H4>\\s{0,4}(?:${words})`);

/** A compressing forward proxy. It names itself in Server only on what it wrote. https://ziproxy.sourceforge.net/ */
export const ziproxy: Product = {
  id: 'ziproxy',
  name: 'Ziproxy',
  stand: 'visitor',
  makes: [
    { headers: { server: /^ziproxy(?:\/|$)/ } },
    {
      page: /^<HTML><HEAD><TITLE>\d{3} [\s\S]{0,600}<ADDRESS>Generated [\s\S]{0,80} \(ziproxy\/[\d.]{1,12}\)<\/ADDRESS>/,
    },
  ],
  causes: [
    { page: says('Connection refused'), cause: 'connection_refused' },
    { page: says('Empty response from server'), cause: 'connection_terminated' },
    { page: says('Request timed out'), cause: 'http_response_timeout' },
    { page: says('Unknown host'), cause: 'dns_error' },
    { page: says('Too long line'), cause: 'http_response_header_size' },
  ],
};
