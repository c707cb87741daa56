import type { OwnerHelp } from '../owner-help.ts';

export const cloudfront: OwnerHelp = {
  id: 'cloudfront',
  kind: 'edge',
  statuses: {
    502: ['dns_error', 'destination_unavailable', 'tls_protocol_error'],
    503: ['destination_unavailable'],
    504: ['connection_timeout', 'http_response_timeout'],
  },
  logs: ['x-edge-detailed-result-type'],
  lines: [
    ['OriginConnectError', 'destination_unavailable'],
    ['OriginDnsError', 'dns_error'],
    ['OriginCommError', 'connection_terminated'],
    ['OriginHeaderTooBigError', 'http_response_header_section_size'],
    ['OriginInvalidResponseError', 'http_protocol_error'],
    ['OriginReadError', 'http_response_incomplete'],
  ],
  settings: [
    { name: 'DomainName', topic: 'upstream-address' },
    { name: 'ConnectionTimeout', topic: 'connect-timeout' },
    { name: 'ConnectionAttempts', topic: 'retries' },
    { name: 'OriginReadTimeout', topic: 'response-timeout' },
    { name: 'OriginProtocolPolicy', topic: 'tls' },
    { name: 'CustomErrorResponses', topic: 'error-pages' },
    { name: 'ErrorCachingMinTTL', topic: 'cache' },
    {
      name: 'Invalidation',
      topic: 'cache',
      snippet: `aws cloudfront create-invalidation --distribution-id "$DISTRIBUTION" --paths '/*'`,
    },
  ],
  statusPage: 'https://health.aws.amazon.com/health/status',
  ranges: 'https://ip-ranges.amazonaws.com/ip-ranges.json',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-502-bad-gateway.html',
};
