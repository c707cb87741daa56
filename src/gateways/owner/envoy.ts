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
    {
      name: 'clusters',
      topic: 'upstream-address',
      snippet: 'endpoint:\n  address:\n    socket_address: { address: 127.0.0.1, port_value: 3000 }',
    },
    { name: 'connect_timeout', topic: 'connect-timeout', suggested: '10s', snippet: 'connect_timeout: 10s' },
    {
      name: 'timeout',
      topic: 'response-timeout',
      suggested: '120s',
      snippet: 'route: { cluster: app, timeout: 120s }',
    },
    { name: 'max_response_headers_kb', topic: 'header-size' },
    {
      name: 'health_checks',
      topic: 'health-check',
      snippet:
        'health_checks:\n- timeout: 2s\n  interval: 5s\n  unhealthy_threshold: 3\n  healthy_threshold: 1\n  http_health_check: { path: /health }',
    },
    {
      name: 'retry_policy',
      topic: 'retries',
      snippet: 'retry_policy: { retry_on: connect-failure, num_retries: 2 }',
    },
    {
      name: 'circuit_breakers',
      topic: 'limits',
      snippet: 'circuit_breakers:\n  thresholds:\n  - max_connections: 1024\n    max_pending_requests: 1024',
    },
    {
      name: 'transport_socket',
      topic: 'tls',
      snippet:
        'transport_socket:\n  name: envoy.transport_sockets.tls\n  typed_config:\n    "@type": type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext\n    sni: app.internal',
    },
    { name: 'local_reply_config', topic: 'error-pages' },
    {
      name: 'direct_response',
      topic: 'error-pages',
      snippet:
        'direct_response: { status: 503 }\nresponse_headers_to_add:\n- header: { key: Retry-After, value: "600" }',
    },
  ],
  check: 'envoy --mode validate -c /etc/envoy/envoy.yaml',
  docs: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage#response-flags',
};
