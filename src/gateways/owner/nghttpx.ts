import type { OwnerHelp } from '../owner-help.ts';

export const nghttpx: OwnerHelp = {
  id: 'nghttpx',
  kind: 'server',
  statuses: {
    502: [
      'connection_refused',
      'connection_terminated',
      'http_response_incomplete',
      'http_response_header_section_size',
      'http_protocol_error',
    ],
    504: ['http_response_timeout'],
  },
  logs: ['journalctl -u nghttpx'],
  lines: [],
  settings: [
    { name: 'backend', topic: 'upstream-address' },
    { name: 'backend-connect-timeout', topic: 'connect-timeout', suggested: '10s' },
    { name: 'backend-read-timeout', topic: 'response-timeout', suggested: '2m' },
    { name: 'response-header-field-buffer', topic: 'header-size' },
    { name: 'dns-lookup-timeout', topic: 'name-resolution' },
    { name: 'error-page', topic: 'error-pages' },
  ],
  check: 'nghttpx --conf=/etc/nghttpx/nghttpx.conf',
  docs: 'https://nghttp2.org/documentation/nghttpx.1.html',
};
