import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios/index.ts';
import { createCertificate } from './server/certificate.ts';
import { createDispatch } from './server/dispatch.ts';
import { createForwardProxy, proxyAutoConfig } from './server/forward-proxy.ts';
import type { RecordedRequest } from './server/request-log.ts';
import { LabState } from './server/state.ts';

/** A running lab. Functions that take a scenario's id throw if there is no such scenario. */
export interface Lab {
  scenarios: readonly Scenario[];
  indexUrl: string;
  /** Every host name and address that must lead to 127.0.0.1 where no proxy stands between. */
  hosts: readonly string[];
  /** TCP port of all hosts that are reached without a proxy. */
  port: number;
  /** TCP port of the forward proxy. */
  proxyPort: number;
  /** Text of the proxy configuration without which proxied scenarios are not reached. */
  pac: string;
  /** SHA-256 of the public key behind the lab's https hosts, Base64. */
  certificatePin: string;
  /** The address of a path at a scenario's host; without a path, of the page it starts with. */
  url: (id: string, path?: string) => string;
  /** The address of a path at one of a scenario's hosts; throws if it does not answer there. */
  urlAt: (id: string, host: string, path: string) => string;
  /** Lets a scenario answer well from now on. */
  mend: (id: string) => void;
  breakAgain: (id: string) => void;
  /** What was asked of one scenario or of all, oldest first; `path` leaves out other paths, whatever the query. */
  requests: (id?: string, path?: string) => readonly RecordedRequest[];
  /** Empties the record of one scenario or of all; scenarios that count requests begin anew. */
  forget: (id?: string) => void;
  /** Ends every connection and frees both ports. */
  close: () => Promise<void>;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The lab has no TCP port');
  return address.port;
}

/** Makes a function that closes a server together with its connections, tunnels included. */
function closer(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
}

/** Starts the broken-gateway lab on two loopback ports that the system chooses. */
export async function startLab(): Promise<Lab> {
  const server = createServer({ maxHeaderSize: 131_072 });
  const closeServer = closer(server);
  const port = await listen(server);

  const state = new LabState(scenarios, port);
  server.on('request', createDispatch(state, false));
  const certificate = createCertificate(state.hosts);
  const proxy = createForwardProxy(state, createDispatch(state, true), certificate);
  const closeProxy = closer(proxy);
  const proxyPort = await listen(proxy);
  const known = (id: string | undefined) => (id === undefined ? id : state.scenario(id).id);

  return {
    scenarios,
    indexUrl: state.indexUrl,
    hosts: state.hosts,
    port,
    proxyPort,
    pac: proxyAutoConfig(state, proxyPort),
    certificatePin: certificate.pin,
    url: (id, path) => state.urlOf(id, path),
    urlAt: (id, host, path) => state.urlAt(id, host, path),
    mend: (id) => state.mend(id),
    breakAgain: (id) => state.breakAgain(id),
    requests: (id, path) => state.log.list(known(id), path),
    forget: (id) => state.log.forget(known(id)),
    close: async () => {
      await Promise.all([closeServer(), closeProxy()]);
    },
  };
}
