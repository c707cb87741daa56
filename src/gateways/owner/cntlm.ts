import type { OwnerHelp } from '../owner-help.ts';

export const cntlm: OwnerHelp = {
  id: 'cntlm',
  kind: 'forward',
  statuses: { 502: ['connection_refused'] },
  logs: ['cntlm -v'],
  lines: [
    ['Proxy connect failed, will try', 'connection_refused'],
    ['No proxy on the list works. You lose.', 'destination_unavailable'],
    ['Cannot resolve proxy', 'dns_error'],
    ['Connection failed for', 'destination_unavailable'],
  ],
  settings: [
    { name: 'Proxy', topic: 'upstream-address' },
    { name: 'NoProxy', topic: 'upstream-address' },
  ],
  docs: 'https://manpages.debian.org/bookworm/cntlm/cntlm.1.en.html',
};
