import { parseUrl } from '../../parse-url.ts';
/**
 * Whether an address goes by a proxy that is named in the settings, or past it. Loopback and link-local addresses go past
 * it unless the list says `<-loopback>`.
 * https://developer.chrome.com/docs/extensions/reference/api/proxy#bypass_list
 */
export function goesByProxy(url: string, bypass: readonly string[]): boolean {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const isImplied = /^(?:127\.|169\.254\.|::1$|fe[89ab][\da-f]:)|(?:^|\.)localhost$/i.test(host);
  if (isImplied && !bypass.includes('<-loopback>')) return false;
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
  if (name === '') return false;
  if (name.includes('/')) return isInBlock(host, name);
  if (name.startsWith('[')) return name === `[${host}]`;
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

/** "10.0.0.0/8" and "[fd00::]/8" (RFC 4632, 3.1; RFC 4291, 2.3). */
function isInBlock(host: string, block: string): boolean {
  const [base = '', length = ''] = block.split('/');
  const [one, other] = [bitsOf(host), bitsOf(base.replace(/^\[|\]$/g, ''))];
  if (one === null || other === null || !/^\d{1,3}$/.test(length)) return false;
  return one.length === other.length && one.slice(0, Number(length)) === other.slice(0, Number(length));
}

/** An address as a string of bits; null for a name. */
function bitsOf(address: string): string | null {
  const bits = (parts: readonly number[], width: number) =>
    parts.map((part) => part.toString(2).padStart(width, '0')).join('');
  if (/^\d+(?:\.\d+){3}$/.test(address)) return bits(address.split('.').map(Number), 8);
  const parsed = parseUrl(`http://[${address}]/`);
  if (parsed === null) return null;
  const [front = '', back] = parsed.hostname.slice(1, -1).split('::');
  const groups = (text = '') =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  const [first, last] = [groups(front), groups(back)];
  const gap = back === undefined ? 0 : 8 - first.length - last.length;
  return bits([...first, ...Array.from({ length: gap }, () => 0), ...last], 16);
}
