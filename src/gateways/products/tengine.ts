import { nginx50x, nginxPage } from '../nginx-page.ts';
import type { Product } from '../signature.ts';

/** https://github.com/alibaba/tengine/blob/master/src/http/ngx_http_special_response.c */
export const tengine: Product = {
  id: 'tengine',
  name: 'Tengine',
  stand: 'site',
  makes: [
    {
      page: /^<!DOCTYPE HTML PUBLIC "-\/\/IETF\/\/DTD HTML 2\.0\/\/EN">\s{0,4}<html>\s{0,4}<head><title>\d{3} [\s\S]{0,3000}<hr\/>Powered by Tengine/,
    },
    nginxPage(String.raw`[Tt]engine(?:/[\d.]{3,12})?`),
    nginx50x('[Tt]engine'),
  ],
  passes: [{ server: /^Tengine(?:[/ ]|$)/ }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
  quotes: [{ header: 'eagleid' }],
};
