import type { CauseShape, Product } from '../signature.ts';

const page = (words: string) =>
  new RegExp(
    `^(?:<\\?xml[^>]{0,80}\\?>\\s{0,4})?<!DOCTYPE html[^>]{0,200}>\\s{0,4}<html>\\s{0,4}<head>\\s{0,8}<title>\\d{3} (?:${words})</title>[\\s\\S]{0,800}<h3>(?:Guru Mediation|Error \\d{2,6})[^<]{0,20}</h3>\\s{0,8}<p>Details: cache-[a-z]{3}`,
  );

const causes: CauseShape[] = [
  { page: page('(?:first byte|between bytes) timeout'), cause: 'http_response_timeout' },
  { page: page('[^<]{0,60}connection time(?:d )?out'), cause: 'connection_timeout' },
  { page: page('Connection refused|connection refused'), cause: 'connection_refused' },
  { page: page('backend read error'), cause: 'http_response_incomplete' },
  { page: page('backend write error'), cause: 'connection_write_timeout' },
  {
    page: page('[^<]{0,40}[Hh]ostname doesn[^<]{1,80}|unable to get local issuer certificate'),
    cause: 'tls_certificate_error',
  },
  { page: page('SSL handshake error'), cause: 'tls_protocol_error' },
  {
    page: page('No stale object available|backend is unhealthy|[Aa]ll backends failed or unhealthy'),
    cause: 'destination_unavailable',
  },
];

/**
 * Its own errors are 503, worded by Varnish's template with the cache's name instead of a transaction number.
 * https://www.fastly.com/documentation/guides/vcl/errors/
 */
export const fastly: Product = {
  id: 'fastly',
  name: 'Fastly',
  stand: 'site',
  edge: true,
  makes: [
    { page: page('[^<]{1,200}') },
    {
      page: /^<\s{0,4}(?:!DOCTYPE )?html>[\s\S]{0,400}Fastly error: unknown domain[:\s]/i,
    },
  ],
  passes: [
    { 'x-served-by': /^cache-[a-z]{3}[\w-]{1,40}-[A-Z]{3}/ },
    { 'x-fastly-request-id': /^/ },
    { 'x-timer': /^S\d{1,12}\.\d{1,9},VS\d/ },
  ],
  causes,
  quotes: [
    { header: 'x-fastly-request-id' },
    { header: 'x-served-by', value: /^(cache-[\w-]{1,60})/ },
    { label: 'Details', page: /<p>Details: (cache-[\w-]{1,40} \d{1,12} \d{1,12})<\/p>/ },
  ],
};
