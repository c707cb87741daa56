import type { Product } from '../signature.ts';

/** https://github.com/nghttp2/nghttp2/blob/master/src/shrpx_http.cc (create_error_html) */
export const nghttpx: Product = {
  id: 'nghttpx',
  name: 'nghttpx',
  stand: 'either',
  makes: [
    {
      page: /^<!DOCTYPE html><html lang="en"><title>\d{3} [^<]{1,60}<\/title><body><h1>\d{3} [^<]{1,60}<\/h1><footer>nghttpx/,
    },
  ],
  passes: [{ via: /^\S{1,10} nghttpx$/ }, { server: /^nghttpx(?:\s|$)/ }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
