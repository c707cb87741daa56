import type { OwnerHelp } from '../owner-help.ts';

export const cloudflare: OwnerHelp = {
  id: 'cloudflare',
  kind: 'edge',
  statuses: {
    502: ['http_protocol_error'],
    504: ['http_response_timeout'],
    520: ['http_response_incomplete', 'http_protocol_error'],
    521: ['connection_refused'],
    522: ['connection_timeout'],
    523: ['destination_ip_unroutable'],
    524: ['http_response_timeout'],
    525: ['tls_protocol_error'],
    526: ['tls_certificate_error'],
    530: ['dns_error'],
  },
  logs: [],
  lines: [],
  settings: [
    { name: 'DNS', topic: 'upstream-address' },
    { name: 'SSL/TLS encryption mode', topic: 'tls' },
    { name: 'Proxy Read Timeout', topic: 'response-timeout' },
    { name: 'origin_error_page_pass_thru', topic: 'error-pages' },
    {
      name: 'Purge Everything',
      topic: 'cache',
      snippet: `curl https://api.cloudflare.com/client/v4/zones/ZONE_ID/purge_cache -H "Authorization: Bearer $TOKEN" --json '{"purge_everything":true}'`,
    },
    { name: 'Development Mode', topic: 'cache' },
  ],
  statusPage: 'https://www.cloudflarestatus.com/',
  ranges: 'https://www.cloudflare.com/ips/',
  docs: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-502-504/',
};
