/**
 * One proxy configuration made of several: the first that names a proxy for a host is obeyed. What none of them sends
 * anywhere goes straight to this machine if it is a name of the lab's, and to the given port if it is not, so that
 * nothing leaves this machine unseen.
 *
 * @param hosts the names and addresses that are this machine
 */
export function oneForAll(
  scripts: readonly string[],
  hosts: readonly string[],
  elsewherePort: number,
): string {
  const rules = scripts.map((script) => `(() => { ${script}; return FindProxyForURL; })()`);
  return `const rules = [${rules.join(',\n')}];
const here = ${JSON.stringify(hosts)};
const isHere = (host) => here.includes(host) || /\\.(test|localhost)$|^localhost$|^127\\./.test(host);
function FindProxyForURL(url, host) {
  for (const rule of rules) {
    const proxy = rule(url, host);
    if (proxy !== 'DIRECT') return proxy;
  }
  return isHere(host) ? 'DIRECT' : 'PROXY 127.0.0.1:${elsewherePort}';
}
`;
}
