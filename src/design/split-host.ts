/** Parts a host name before its last two labels; an address of numbers, or a short name, is all end. */
export function splitHost(host: string): { front: string; end: string } {
  const labels = host.split('.');
  const isAddress = host.startsWith('[') || /^[\d.]+(:\d+)?$/.test(host);
  if (isAddress || labels.length < 3) return { front: '', end: host };
  return { front: `${labels.slice(0, -2).join('.')}.`, end: labels.slice(-2).join('.') };
}
