import type { OwnerHelp } from '../owner-help.ts';

export const azureApplicationGateway: OwnerHelp = {
  id: 'azure-application-gateway',
  kind: 'balancer',
  statuses: {
    502: ['destination_unavailable', 'tls_certificate_error'],
    504: ['http_response_timeout'],
  },
  logs: ['ApplicationGatewayAccessLog', 'AGWAccessLogs'],
  lines: [
    ['ERRORINFO_UPSTREAM_TIMED_OUT', 'http_response_timeout'],
    ['ERRORINFO_UPSTREAM_NO_LIVE', 'destination_unavailable'],
    ['ERRORINFO_UPSTREAM_CLOSED_CONNECTION', 'connection_terminated'],
    ['ERRORINFO_UPSTREAM_SSL_CERTIFICATE', 'tls_certificate_error'],
  ],
  settings: [
    {
      name: 'backendAddressPools',
      topic: 'upstream-address',
      snippet: 'az network application-gateway show-backend-health -g GROUP -n GATEWAY',
    },
    {
      name: 'requestTimeout',
      topic: 'response-timeout',
      snippet:
        'az network application-gateway http-settings update -g GROUP --gateway-name GATEWAY -n SETTINGS --timeout 120',
    },
    { name: 'probes', topic: 'health-check' },
    { name: 'trustedRootCertificates', topic: 'tls' },
  ],
  statusPage: 'https://azure.status.microsoft/',
  docs: 'https://learn.microsoft.com/azure/application-gateway/application-gateway-troubleshooting-502',
};
