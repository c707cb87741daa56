import { nginxPage } from '../nginx-page.ts';
import type { Product } from '../signature.ts';

/**
 * Version 2. Version 1 answers with the page of IIS and is told as that.
 * https://learn.microsoft.com/azure/application-gateway/application-gateway-troubleshooting-502
 */
export const azureApplicationGateway: Product = {
  id: 'azure-application-gateway',
  name: 'Azure Application Gateway',
  stand: 'site',
  makes: [
    nginxPage('Microsoft-Azure-Application-Gateway/v2'),
    { headers: { server: /^Microsoft-Azure-Application-Gateway\/v2$/ } },
  ],
  passes: [{ 'set-cookie': /^ApplicationGatewayAffinity(?:CORS)?=/ }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
