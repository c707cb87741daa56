import { type ClientRequest, type IncomingMessage, type RequestOptions, request } from 'node:http';
import type { Socket } from 'node:net';
import type { Lab } from './lab.ts';

interface Answer {
  status: number;
  reason: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** Milliseconds from the end of the header section to the end of the content. */
  took: number;
}

function responseTo(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => sent.once('response', resolve).once('error', reject));
}

type AskOptions = RequestOptions & {
  /** Whether to go by way of the lab's forward proxy; if left out, addresses without a port do. */
  byProxy?: boolean;
};

/**
 * Asks the lab for an address without a browser and without name resolution. Redirects are not followed.
 *
 * @throws if the connection ends before the answer does.
 */
export async function ask(
  lab: Lab,
  url: URL,
  { byProxy = url.port === '', ...options }: AskOptions = {},
  content = '',
): Promise<Answer> {
  const sent = request({
    host: '127.0.0.1',
    port: byProxy ? lab.proxyPort : lab.port,
    path: byProxy ? url.href : url.pathname + url.search,
    agent: false,
    ...options,
    headers: { host: url.host, ...options.headers },
  });
  sent.end(content);
  const response = await responseTo(sent);
  const started = Date.now();
  const { statusCode: status = 0, statusMessage: reason = '', headers } = response;
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status, reason, headers, body, took: Date.now() - started };
}

/** Asks the lab's forward proxy for a tunnel; the socket is only of use if the status is 200. */
export async function openTunnel(lab: Lab, host: string): Promise<{ status: number; socket: Socket }> {
  const path = `${host}:443`;
  const sent = request({ host: '127.0.0.1', port: lab.proxyPort, method: 'CONNECT', path, agent: false });
  sent.end();
  return new Promise((resolve, reject) => {
    sent.once('error', reject);
    sent.once('connect', ({ statusCode: status = 0 }, socket: Socket) => resolve({ status, socket }));
  });
}
