import type { Product } from '../signature.ts';

/** Logs the visitor in at a company's proxy. The spelling is its own. https://cntlm.sourceforge.net/ */
export const cntlm: Product = {
  id: 'cntlm',
  name: 'Cntlm',
  stand: 'visitor',
  makes: [
    {
      page: /^<html><body><h1>\d{3} [^<]{0,80}<\/h1><p><a href='http:\/\/cntlm\.sf\.net\/'>Cntlm<\/a> proxy /,
    },
    { reason: /^Parent proxy unreacheable$/ },
  ],
  causes: [
    { page: /^<html><body><h1>502 Connection refused<\/h1>/, cause: 'connection_refused' },
    { page: /^<html><body><h1>502 Parent proxy unreacheable<\/h1>/, cause: 'destination_unavailable' },
  ],
};
