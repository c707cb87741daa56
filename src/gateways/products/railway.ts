import type { Product } from '../signature.ts';

/** https://docs.railway.com/reference/errors/application-failed-to-respond */
export const railway: Product = {
  id: 'railway',
  name: 'Railway',
  stand: 'site',
  edge: true,
  makes: [
    {
      page: /^\{"status":"error","code":\d{3},"message":"Application (?:failed to respond|not found)","request_id":"/,
    },
    { headers: { 'x-railway-fallback': /^true$/ } },
  ],
  passes: [{ 'x-railway-request-id': /^/ }, { server: /^railway(?:-edge)?$/ }],
  causes: [{ status: [502], cause: 'destination_unavailable' }],
  quotes: [
    { label: 'request_id', page: /^\{"status":"error"[\s\S]{0,200}"request_id":"([\w-]{4,64})"/ },
    { header: 'x-railway-request-id' },
  ],
};
