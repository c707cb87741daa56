import type { Product } from '../signature.ts';

/**
 * The page holds a frame from its own path, with the incident's id unless the site's server was out of its reach.
 * https://github.com/EnableSecurity/wafw00f/blob/master/wafw00f/plugins/incapsula.py
 */
export const imperva: Product = {
  id: 'imperva',
  name: 'Imperva',
  stand: 'site',
  edge: true,
  makes: [
    {
      page: /^<html[^>]{0,40}>\s{0,4}<head>[\s\S]{0,1500}<iframe id="main-iframe" src="\/_Incapsula_Resource\?/i,
    },
    { page: /^<html[^>]{0,40}>[\s\S]{0,2500}>Request unsuccessful\. Incapsula incident ID: [\d-]{5,80}/i },
  ],
  passes: [{ 'x-iinfo': /^\d{1,4}-\d/ }, { 'x-cdn': /^(?:Imperva|Incapsula)$/i }],
  quotes: [{ label: 'incident ID', page: /incident ID: ([\d-]{5,80})/ }, { header: 'x-iinfo' }],
};
