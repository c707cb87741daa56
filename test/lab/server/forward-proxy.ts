import { createServer, type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { hostsOf, isProxied } from '../scenario.ts';
import type { Certificate } from './certificate.ts';
import type { Dispatch } from './dispatch.ts';
import type { LabState } from './state.ts';

/** The proxy configuration that sends only the scenarios meant for it to the lab's forward proxy. */
export function proxyAutoConfig(state: LabState, proxyPort: number): string {
  const hosts = state.scenarios.filter(isProxied).flatMap((scenario) => hostsOf(scenario));
  return `function FindProxyForURL(url, host) {
  return ${JSON.stringify(hosts)}.includes(host) ? 'PROXY 127.0.0.1:${proxyPort}' : 'DIRECT';
}
`;
}

function refuseTunnel(socket: Duplex, status: number): void {
  const reason = STATUS_CODES[status] ?? '';
  const body = `<h1>${status} ${reason}</h1>\n`;
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: text/html\r\nContent-Length: ${body.length}\r\n` +
      `Connection: close\r\n\r\n${body}`,
  );
}

function recordConnect(request: IncomingMessage, host: string, state: LabState): void {
  const id = state.scenarioAt(host)?.id;
  state.log.add({
    at: Date.now(),
    ...(id !== undefined && { id }),
    method: 'CONNECT',
    host,
    path: request.url ?? '',
    headers: request.headers,
    byProxy: true,
    bodyLength: 0,
  });
}

/**
 * A forward proxy that opens or refuses tunnels as the scenario of the asked host says. The inside of an opened
 * tunnel, and requests in absolute form, are answered by the lab itself.
 */
export function createForwardProxy(state: LabState, dispatch: Dispatch, certificate: Certificate): Server {
  const insideTunnel = createTlsServer({ cert: certificate.cert, key: certificate.key }, dispatch);
  const proxy = createServer(dispatch);
  proxy.on('connect', (request, socket, head) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    recordConnect(request, host, state);
    const scenario = state.scenarioAt(host);
    const brokenStatus = scenario ? (scenario.connectStatus ?? 200) : 403;
    const status = scenario && state.isMended(scenario.id) ? 200 : brokenStatus;
    socket.on('error', () => socket.destroy());
    if (status !== 200) return refuseTunnel(socket, status);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.unshift(head);
    return insideTunnel.emit('connection', socket);
  });
  return proxy;
}
