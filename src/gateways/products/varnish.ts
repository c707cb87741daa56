import type { Product } from '../signature.ts';

/**
 * "Guru Meditation" with a transaction number. Its built-in rules never make a 502; the owner's may. Its 503 says only
 * that the fetch failed, not how.
 * https://github.com/varnishcache/varnish-cache/blob/master/bin/varnishd/builtin.vcl
 */
export const varnish: Product = {
  id: 'varnish',
  name: 'Varnish',
  stand: 'site',
  makes: [
    {
      page: /^(?:<\?xml[^>]{0,80}\?>\s{0,4})?<!DOCTYPE html[^>]{0,200}>\s{0,4}<html>\s{0,4}<head>\s{0,8}<title>\d{3} [^<]{1,200}<\/title>\s{0,8}<\/head>\s{0,8}<body>\s{0,8}<h1>Error \d{3} [^<]{1,200}<\/h1>\s{0,8}<p>[^<]{0,400}<\/p>\s{0,8}<h3>Guru Meditation:<\/h3>\s{0,8}<p>XID: \d{1,20}<\/p>/,
    },
    // It names itself in Server only on what it wrote, also where the owner has written the page.
    { headers: { server: /^Varnish$/, 'x-varnish': /^\d/ }, without: { 'x-served-by': /^cache-/ } },
    // Behind a box that has put its own name there.
    { reason: /^(?:Backend fetch|VCL) failed$/, headers: { 'x-varnish': /^\d/ } },
  ],
  passes: [{ via: /\bvarnish \(Varnish\/\d/ }, { 'x-varnish': /^\d{1,20}(?: \d{1,20})?$/ }],
  quotes: [
    { header: 'x-varnish' },
    { label: 'XID', page: /<h3>Guru Meditation:<\/h3>\s{0,8}<p>XID: (\d{1,20})<\/p>/ },
  ],
};
