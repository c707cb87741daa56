import type { OwnerHelp } from '../owner-help.ts';

export const traefik: OwnerHelp = {
  id: 'traefik',
  kind: 'server',
  statuses: {
    502: ['connection_refused', 'connection_terminated'],
    503: ['destination_unavailable'],
    504: ['http_response_timeout'],
  },
  logs: ['docker logs traefik', 'journalctl -u traefik'],
  lines: [
    ['connect: connection refused', 'connection_refused'],
    ['no such host', 'dns_error'],
    ['timeout awaiting response headers', 'http_response_timeout'],
    ['EOF', 'connection_terminated'],
    ['tls: failed to verify certificate', 'tls_certificate_error'],
  ],
  settings: [
    {
      name: 'loadBalancer.servers',
      topic: 'upstream-address',
      snippet:
        'http:\n  services:\n    app:\n      loadBalancer:\n        servers:\n          - url: http://127.0.0.1:3000',
    },
    {
      name: 'forwardingTimeouts.dialTimeout',
      topic: 'connect-timeout',
      suggested: '10s',
      snippet: 'http:\n  serversTransports:\n    app:\n      forwardingTimeouts:\n        dialTimeout: 10s',
    },
    {
      name: 'forwardingTimeouts.responseHeaderTimeout',
      topic: 'response-timeout',
      suggested: '120s',
      snippet:
        'http:\n  serversTransports:\n    app:\n      forwardingTimeouts:\n        responseHeaderTimeout: 120s',
    },
    {
      name: 'loadBalancer.healthCheck',
      topic: 'health-check',
      snippet:
        'http:\n  services:\n    app:\n      loadBalancer:\n        healthCheck:\n          path: /health\n          interval: 10s',
    },
    {
      name: 'retry',
      topic: 'retries',
      snippet: 'http:\n  middlewares:\n    again:\n      retry:\n        attempts: 2',
    },
    {
      name: 'serversTransport.serverName',
      topic: 'tls',
      snippet: 'http:\n  serversTransports:\n    app:\n      serverName: app.internal',
    },
    { name: 'errors', topic: 'error-pages' },
  ],
  docs: 'https://doc.traefik.io/traefik/routing/services/#serverstransport',
};
