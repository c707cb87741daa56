import type { OwnerHelp } from '../owner-help.ts';

export const edgeone: OwnerHelp = {
  id: 'edgeone',
  kind: 'edge',
  statuses: {
    520: ['connection_terminated'],
    521: ['connection_refused'],
    522: ['connection_timeout'],
    523: ['dns_error'],
    524: ['http_response_timeout'],
    525: ['tls_protocol_error'],
  },
  logs: [],
  lines: [],
  settings: [
    { name: 'Origin-Pull Timeout', topic: 'response-timeout' },
    { name: 'Custom Error Page', topic: 'error-pages' },
  ],
  docs: 'https://edgeone.ai/document/58009',
};
