/** Names that the public DNS does not know: RFC 6761, RFC 6762, RFC 7686, RFC 8375, and ICANN's .internal. */
export const special =
  /(?:^|\.)(?:localhost|test|invalid|local|internal|onion|alt|lan|home|corp|home\.arpa)$/i;

/** Whether a URL's host is a name of the public DNS: neither an address nor a name that stays in this network. */
export function isPublicName(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  return !/^\[|^[\d.]+$/.test(host) && host.includes('.') && !special.test(host);
}
