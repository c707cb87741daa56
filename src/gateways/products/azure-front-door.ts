import type { Product } from '../signature.ts';

/** https://learn.microsoft.com/azure/frontdoor/front-door-troubleshoot-routing */
export const azureFrontDoor: Product = {
  id: 'azure-front-door',
  name: 'Azure Front Door',
  stand: 'site',
  edge: true,
  makes: [
    {
      headers: { 'x-azure-ref': /^/ },
      page: /^<[\s\S]{0,3000}<h2>Our services aren(?:'|&#39;|&apos;|’)t available right now<\/h2>/,
    },
  ],
  passes: [{ 'x-azure-ref': /^/ }],
  causes: [
    { headers: { 'x-azure-ref': /^/ }, page: /ErrorInfo: OriginTimeout/, cause: 'http_response_timeout' },
    {
      headers: { 'x-azure-ref': /^/ },
      page: /ErrorInfo: OriginInvalidResponse/,
      cause: 'http_protocol_error',
    },
    { status: [504], cause: 'http_response_timeout' },
  ],
  quotes: [{ header: 'x-azure-ref' }],
};
