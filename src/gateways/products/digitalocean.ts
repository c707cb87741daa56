import type { Product } from '../signature.ts';

const flag = (flags: string) => ({ 'x-do-failure-code': new RegExp(`^(?:${flags})$`) });

/**
 * The flags are Envoy's.
 * https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage#response-flags
 */
export const digitalocean: Product = {
  id: 'digitalocean',
  name: 'DigitalOcean App Platform',
  stand: 'site',
  edge: true,
  refines: ['envoy'],
  makes: [{ headers: { 'x-do-failure-code': /^[A-Z]/ } }],
  passes: [{ 'x-do-app-origin': /^/ }, { 'x-do-orig-status': /^\d/ }],
  causes: [
    { headers: flag('UH'), cause: 'destination_unavailable' },
    { headers: flag('UF'), cause: 'destination_unavailable' },
    { headers: flag('UC'), cause: 'connection_terminated' },
    { headers: flag('UT'), cause: 'http_response_timeout' },
    { headers: flag('UPE'), cause: 'http_protocol_error' },
    { headers: flag('UO'), cause: 'connection_limit_reached' },
  ],
};
