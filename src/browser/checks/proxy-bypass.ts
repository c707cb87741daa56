/**
 * Whether an address goes by a proxy that is named in the settings, or past it. Both browsers send loopback past a proxy
 * unless the list says `<-loopback>`.
 * https://developer.chrome.com/docs/extensions/reference/api/proxy#bypass_list
 */
export function goesByProxy(url: string, bypass: readonly string[]): boolean {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const isLoopback = /^(?:127\.|::1$)|(?:^|\.)localhost$/i.test(host);
  if (isLoopback && !bypass.includes('<-loopback>')) return false;
  return !bypass.some((rule) => fits(rule.trim().toLowerCase(), host.toLowerCase(), port, protocol));
}

function fits(rule: string, host: string, port: string, protocol: string): boolean {
  if (rule === '<local>') return !host.includes('.') && !host.includes(':');
  const [, scheme = '', name = '', only = ''] = /^(?:(\w+):\/\/)?(.*?)(?::(\d+))?$/.exec(rule) ?? [];
  if (scheme !== '' && `${scheme}:` !== protocol) return false;
  if (only !== '' && only !== (port || (protocol === 'https:' ? '443' : '80'))) return false;
  return fitsName(name, host);
}

/** `.a.test` and `*.a.test` take in every host below; `*` stands for any text. */
function fitsName(name: string, host: string): boolean {
  if (name === '' || name.includes('/')) return false;
  const [first = '', ...rest] = (name.startsWith('.') ? `*${name}` : name).split('*');
  const last = rest.pop();
  if (last === undefined) return host === first;
  if (!host.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = host.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return host.length - last.length >= from && host.endsWith(last);
}
