import type { Product } from '../signature.ts';

/** Its router says in a header where it had no server to send the request to. https://render.com/docs/troubleshooting-deploys */
export const render: Product = {
  id: 'render',
  name: 'Render',
  stand: 'site',
  edge: true,
  makes: [{ headers: { 'x-render-routing': /^(?:no-server|[a-z-]{1,40}error|suspend[a-z-]{0,20})$/ } }],
  passes: [{ 'rndr-id': /^/ }, { 'x-render-origin-server': /^/ }],
  causes: [{ headers: { 'x-render-routing': /^(?:no-server|hibernate)/ }, cause: 'destination_unavailable' }],
  quotes: [{ header: 'rndr-id' }],
};
