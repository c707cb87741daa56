import type { Product } from '../signature.ts';

/** The server that stands in when no container runs. https://www.aptible.com/docs/core-concepts/apps/connecting-to-apps/app-endpoints/https-endpoints/maintenance-page */
export const aptible: Product = {
  id: 'aptible',
  name: 'Aptible',
  stand: 'site',
  makes: [{ headers: { server: /^brickwall$/ } }],
  causes: [{ status: [502], cause: 'destination_unavailable' }],
};
