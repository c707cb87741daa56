import type { OwnerHelp } from '../owner-help.ts';

export const tor: OwnerHelp = {
  id: 'tor',
  kind: 'forward',
  statuses: { 500: ['connection_refused'], 504: ['dns_error'] },
  logs: ['/var/log/tor/notices.log', 'journalctl -u tor@default'],
  lines: [
    ['Have tried resolving or connecting to address', 'destination_unavailable'],
    ['seconds to get a connection to', 'connection_timeout'],
    ['Is your network connection down?', 'destination_ip_unroutable'],
  ],
  settings: [
    { name: 'HTTPTunnelPort', topic: 'start-up' },
    { name: 'HTTPSProxy', topic: 'upstream-address' },
    { name: 'Socks5Proxy', topic: 'upstream-address' },
    { name: 'SocksTimeout', topic: 'connect-timeout' },
    { name: 'CircuitBuildTimeout', topic: 'connect-timeout' },
    { name: 'CircuitStreamTimeout', topic: 'connect-timeout' },
    { name: 'ReachableAddresses', topic: 'limits' },
  ],
  check: 'tor --verify-config',
  docs: 'https://manpages.debian.org/bookworm/tor/tor.1.en.html',
};
