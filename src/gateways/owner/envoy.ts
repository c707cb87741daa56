import type { OwnerHelp } from '../owner-help.ts';

export const envoy: OwnerHelp = {
  id: 'envoy',
  kind: 'server',
  statuses: {
    502: ['http_protocol_error'],
    503: [
      'destination_unavailable',
      'connection_refused',
      'connection_terminated',
      'connection_limit_reached',
    ],
    504: ['http_response_timeout'],
  },
  logs: ['%RESPONSE_FLAGS%', '%RESPONSE_CODE_DETAILS%'],
  lines: [
    ['UH', 'destination_unavailable'],
    ['UF', 'destination_unavailable'],
    ['UC', 'connection_terminated'],
    ['UT', 'http_response_timeout'],
    ['UO', 'connection_limit_reached'],
    ['UPE', 'http_protocol_error'],
    ['NR', 'destination_not_found'],
    ['upstream_reset_before_response_started{protocol_error}', 'http_protocol_error'],
  ],
  settings: [
    { name: 'clusters', topic: 'upstream-address' },
    { name: 'connect_timeout', topic: 'connect-timeout', suggested: '10s' },
    { name: 'timeout', topic: 'response-timeout', suggested: '120s' },
    { name: 'max_response_headers_kb', topic: 'header-size' },
    { name: 'health_checks', topic: 'health-check' },
    { name: 'retry_policy', topic: 'retries' },
    { name: 'circuit_breakers', topic: 'limits' },
    { name: 'transport_socket', topic: 'tls' },
    { name: 'local_reply_config', topic: 'error-pages' },
  ],
  check: 'envoy --mode validate -c /etc/envoy/envoy.yaml',
  docs: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage#response-flags',
};
