import type { Product } from '../signature.ts';

const page = (words: string) =>
  new RegExp(
    `^<(?:!DOCTYPE )?html(?:(?!<title)[\\s\\S]){0,600}<title>(?:McAfee|Skyhigh) [\\w ]{0,30}Web Gateway - Notification</title>${words}`,
  );

/**
 * McAfee Web Gateway, now Skyhigh. https://success.skyhighsecurity.com/Skyhigh_Secure_Web_Gateway_(On_Prem)/Best_Practices/Common_Issues/Understand_HTTP_502_status_codes
 */
export const skyhigh: Product = {
  id: 'skyhigh',
  name: 'Skyhigh Secure Web Gateway (McAfee)',
  stand: 'visitor',
  makes: [
    { page: page('') },
    { page: /^<(?:(?!<\/head)[\s\S]){0,2500}(?:src|href)="\/mwg-internal\/[\w/]{1,60}\/files\// },
  ],
  causes: [
    { page: page('[\\s\\S]{0,6000}>\\s{0,60}Host Not Resolvable'), cause: 'dns_error' },
    { page: page('[\\s\\S]{0,6000}>\\s{0,60}Cannot Connect'), cause: 'destination_unavailable' },
    { page: page('[\\s\\S]{0,6000}>\\s{0,60}Bad Response'), cause: 'http_protocol_error' },
  ],
};
