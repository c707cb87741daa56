import type { OwnerHelp } from '../owner-help.ts';

export const isaServer: OwnerHelp = {
  id: 'isa-server',
  kind: 'windows',
  statuses: {},
  logs: [],
  lines: [
    ['ERROR_INFO_DURING_CONNECT', 'destination_unavailable'],
    ['ERROR_INFO_IO_SEND_TO_SERVER', 'connection_terminated'],
    ['ERROR_INFO_IO_RECV_FROM_SERVER', 'connection_terminated'],
    ['12202', 'http_request_denied'],
  ],
  settings: [{ name: 'SkipNameResolutionForWebPublishingRules', topic: 'name-resolution' }],
  docs: 'https://learn.microsoft.com/previous-versions/tn-archive/cc995283(v=technet.10)',
};
