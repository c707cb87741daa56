import type { Product } from '../signature.ts';

/**
 * The page does not name it; no other product is known to write this one.
 * https://github.com/lighttpd/lighttpd1.4/blob/master/src/http-header-glue.c (http_response_errdoc)
 */
export const lighttpd: Product = {
  id: 'lighttpd',
  name: 'lighttpd',
  stand: 'site',
  makes: [
    {
      page: /^<\?xml version="1\.0" encoding="iso-8859-1"\?>\s{0,4}<!DOCTYPE html PUBLIC "-\/\/W3C\/\/DTD XHTML 1\.0 Transitional\/\/EN"\s{0,12}"http:\/\/www\.w3\.org\/TR\/xhtml1\/DTD\/xhtml1-transitional\.dtd">\s{0,4}<html xmlns="http:\/\/www\.w3\.org\/1999\/xhtml" xml:lang="en" lang="en">\s{0,4}<head>\s{0,4}<title>\d{3} [^<]{0,60}<\/title>\s{0,4}<\/head>\s{0,4}<body>\s{0,4}<h1>\d{3} [^<]{0,60}<\/h1>\s{0,4}<\/body>\s{0,4}<\/html>/,
    },
  ],
  passes: [{ server: /^lighttpd(?:\/|$)/ }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
