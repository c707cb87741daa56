import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Budget } from '../lab/budget.ts';
import type { Gateway } from '../lab/real/gateway.ts';
import { type Case, page, realCase } from './case.ts';

/** A real gateway whose upstream is down, or that has kept the error from when it was. */
export function gatewayCase(gateway: Gateway): Case {
  return gateway.id === 'varnish' ? storedCase(gateway) : downCase(gateway);
}

/**
 * HAProxy closes the connection after an error of its own, and what Firefox has put on it meanwhile it sends again by
 * itself, as it may (RFC 9110, 9.2.2): seven requests came of five.
 */
const sentAgain: Budget = {
  paths: {
    '/': { withCookies: 0, without: 2 },
    '/robots.txt': { withCookies: 0, without: 2 },
    [page]: { withCookies: 6, without: 4 },
  },
};

function downCase({ id, origin, stopUpstream }: Gateway): Case {
  return realCase({
    id,
    title: `A real ${id} whose upstream hangs up.`,
    truth: 'The program behind the gateway is down. The site is at fault.',
    verdict: { cause: 'site' },
    ...(id === 'haproxy' && { budget: sentAgain }),
    url: origin + page,
    stage: async () => stopUpstream(),
  });
}

function storedCase({ id, origin, port, stopUpstream, startUpstream }: Gateway): Case {
  const url = new URL(origin + page);
  return realCase({
    id,
    title: `A real ${id} that hands out a stored error.`,
    truth: 'The program behind the gateway is well again; the gateway still hands out a stored 502.',
    verdict: { cause: 'edge-cache' },
    url: url.href,
    stage: async () => {
      stopUpstream();
      await fetchAt(port, url);
      startUpstream();
      // Age counts whole seconds.
      await sleep(1100);
    },
  });
}

/** Asks a port of this machine for an address. */
function fetchAt(port: number, { host, pathname }: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = get({ host: '127.0.0.1', port, path: pathname, headers: { host }, agent: false });
    sent.on('error', reject).on('response', (response) => {
      response.resume().on('end', resolve).on('error', reject);
    });
  });
}
