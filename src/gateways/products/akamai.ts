import type { Product } from '../signature.ts';

const start = String.raw`^<HTML>\s{0,4}<HEAD>\s{0,4}<TITLE>`;
const point = String.raw`(?:&#46;|\.)`;
const number = String.raw`\d{1,4}(?:${point}[\da-f]{1,16}){2,4}`;
const reference = String.raw`Reference(?:&#32;|\s)(?:&#35;|#)`;

/**
 * Every page ends in a reference whose first number is the kind of fault; it is written in character references.
 * https://techdocs.akamai.com/property-mgr/docs/error-ref-strings
 */
export const akamai: Product = {
  id: 'akamai',
  name: 'Akamai',
  stand: 'site',
  edge: true,
  makes: [
    {
      page: new RegExp(
        String.raw`${start}[^<]{1,60}</TITLE>\s{0,4}</HEAD>\s{0,4}<BODY>[\s\S]{0,3000}${reference}${number}`,
      ),
    },
  ],
  passes: [
    { server: /^(?:Akamai)?GHost$/ },
    { 'x-akamai-request-id': /^/ },
    { 'x-akamai-transformed': /^/ },
    { 'akamai-grn': /^/ },
    { 'server-timing': /\bak_p;/ },
  ],
  causes: [
    { page: new RegExp(`${start}(?:Gateway Timeout|Gateway Time-out)`), cause: 'http_response_timeout' },
    { page: new RegExp(String.raw`${start}[\s\S]{0,400}DNS failure`), cause: 'dns_error' },
    { page: new RegExp(`${start}Access Denied`), cause: 'http_request_denied' },
  ],
  quotes: [
    { label: 'Reference', page: new RegExp(`${reference}(${number})`) },
    { header: 'x-akamai-request-id' },
    { header: 'akamai-grn' },
  ],
};
