import { basename } from 'node:path';

/** What keeps Squid in the foreground (`-N`), by itself, and out of the system's folders. */
export function squidConfig(folder: string, ...lines: readonly string[]): string {
  return `
${lines.join('\n')}
http_access allow all
visible_hostname squid.test
pid_filename none
access_log none
cache_log ${folder}/cache.log
cache_store_log none
coredump_dir ${folder}
cache deny all
memory_cache_shared off
pinger_enable off
dns_nameservers 127.0.0.1
shutdown_lifetime 0 seconds
`;
}

/** The name (`-n`) keeps its shared memory apart from that of any other Squid. */
export function squidWords(folder: string): readonly string[] {
  const name = basename(folder).replace(/[^A-Za-z0-9]/g, '');
  return ['-N', '-n', name, '-d', '1', '-f', 'squid.conf'];
}
