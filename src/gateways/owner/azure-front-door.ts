import type { OwnerHelp } from '../owner-help.ts';

export const azureFrontDoor: OwnerHelp = {
  id: 'azure-front-door',
  kind: 'edge',
  statuses: {
    503: ['connection_refused', 'http_protocol_error'],
    504: ['http_response_timeout'],
  },
  logs: ['FrontDoorAccessLog'],
  lines: [
    ['OriginInvalidResponse', 'http_protocol_error'],
    ['OriginTimeout', 'http_response_timeout'],
    ['OriginConnectionRefused', 'connection_refused'],
    ['OriginConnectionAborted', 'connection_terminated'],
    ['DNSNameNotResolved', 'dns_error'],
    ['SSLHandshakeError', 'tls_protocol_error'],
  ],
  settings: [
    { name: 'originHostHeader', topic: 'upstream-address' },
    { name: 'originResponseTimeoutSeconds', topic: 'response-timeout' },
    { name: 'healthProbeSettings', topic: 'health-check' },
    { name: 'enforceCertificateNameCheck', topic: 'tls' },
    { name: 'purge', topic: 'cache' },
  ],
  docs: 'https://learn.microsoft.com/azure/frontdoor/front-door-troubleshoot-routing',
};
