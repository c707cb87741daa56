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
    {
      name: 'originResponseTimeoutSeconds',
      topic: 'response-timeout',
      snippet: 'az afd profile update -g GROUP --profile-name PROFILE --origin-response-timeout-seconds 120',
    },
    {
      name: 'healthProbeSettings',
      topic: 'health-check',
      snippet:
        'az afd origin-group update -g GROUP --profile-name PROFILE --origin-group-name ORIGINS --probe-path /health',
    },
    { name: 'enforceCertificateNameCheck', topic: 'tls' },
    {
      name: 'purge',
      topic: 'cache',
      snippet:
        "az afd endpoint purge -g GROUP --profile-name PROFILE --endpoint-name ENDPOINT --content-paths '/*'",
    },
  ],
  statusPage: 'https://azure.status.microsoft/',
  docs: 'https://learn.microsoft.com/azure/frontdoor/front-door-troubleshoot-routing',
};
