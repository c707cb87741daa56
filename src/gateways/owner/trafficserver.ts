import type { OwnerHelp } from '../owner-help.ts';

export const trafficserver: OwnerHelp = {
  id: 'trafficserver',
  kind: 'server',
  statuses: {
    500: ['dns_error'],
    502: ['connection_refused', 'connection_terminated', 'connection_timeout', 'http_protocol_error'],
    504: ['http_response_timeout'],
  },
  logs: ['/var/log/trafficserver/diags.log', '/var/log/trafficserver/error.log'],
  lines: [
    ['CONNECT: attempt fail [CONNECTION_ERROR]', 'connection_refused'],
    ['CONNECT: attempt fail [CONNECTION_CLOSED]', 'connection_terminated'],
    ['CONNECT: attempt fail [INACTIVE_TIMEOUT]', 'http_response_timeout'],
    ['CONNECT: attempt fail [PARSE_ERROR]', 'http_protocol_error'],
  ],
  settings: [
    { name: 'remap.config', topic: 'upstream-address' },
    { name: 'proxy.config.http.connect_attempts_timeout', topic: 'connect-timeout' },
    { name: 'proxy.config.http.transaction_no_activity_timeout_out', topic: 'response-timeout' },
    { name: 'proxy.config.http.response_header_max_size', topic: 'header-size' },
    { name: 'proxy.config.dns.nameservers', topic: 'name-resolution' },
    { name: 'proxy.config.http.connect_attempts_max_retries', topic: 'retries' },
    { name: 'proxy.config.ssl.client.verify.server.policy', topic: 'tls' },
  ],
  check: 'traffic_ctl config reload',
  docs: 'https://docs.trafficserver.apache.org/en/latest/admin-guide/files/records.yaml.en.html',
};
