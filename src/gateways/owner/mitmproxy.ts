import type { OwnerHelp } from '../owner-help.ts';

export const mitmproxy: OwnerHelp = {
  id: 'mitmproxy',
  kind: 'forward',
  statuses: {
    502: [
      'dns_error',
      'connection_refused',
      'connection_terminated',
      'tls_protocol_error',
      'tls_certificate_error',
      'http_protocol_error',
    ],
  },
  logs: ['console.view.eventlog'],
  lines: [
    ['error establishing server connection:', 'destination_unavailable'],
    ['The remote server does not speak TLS.', 'tls_protocol_error'],
    ['Certificate verify failed:', 'tls_certificate_error'],
    ['Cannot parse HTTP response:', 'http_protocol_error'],
  ],
  settings: [
    { name: 'mode', topic: 'upstream-address' },
    { name: 'ssl_insecure', topic: 'tls' },
    { name: 'ssl_verify_upstream_trusted_ca', topic: 'tls' },
    { name: 'upstream_cert', topic: 'tls' },
    { name: 'body_size_limit', topic: 'limits' },
  ],
  docs: 'https://docs.mitmproxy.org/stable/concepts/options/',
};
