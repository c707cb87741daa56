import type { OwnerHelp } from '../owner-help.ts';

export const huaweiElb: OwnerHelp = {
  id: 'huawei-elb',
  kind: 'balancer',
  statuses: {
    502: ['connection_refused', 'connection_terminated', 'http_protocol_error'],
    504: ['connection_timeout', 'http_response_timeout'],
  },
  logs: [],
  lines: [
    ['CONNECT_INTERRUPT', 'connection_terminated'],
    ['SSL_HANDSHAKE_ERROR', 'tls_protocol_error'],
    ['RECV_RESPONSE_FAILED', 'http_response_incomplete'],
  ],
  settings: [
    { name: 'member_timeout', topic: 'response-timeout' },
    { name: 'Retry on Other Backend Servers', topic: 'retries' },
    { name: 'healthmonitors', topic: 'health-check' },
  ],
  docs: 'https://support.huaweicloud.com/intl/en-us/elb_faq/elb_faq_0087.html',
};
