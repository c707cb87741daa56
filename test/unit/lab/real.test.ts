import { get, type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOnPath } from '../../../scripts/install-tools.ts';
import { type Answer, readAnswer } from '../../../src/gateways/answer.ts';
import { identify } from '../../../src/gateways/identify.ts';
import { makerId } from '../../../src/gateways/maker.ts';
import { type ForwardProxy, startForwardProxy } from '../../lab/real/forward-proxy.ts';
import { type Gateway, startGateway } from '../../lab/real/gateway.ts';
import { forwardProxies, gateways } from '../../lab/real/index.ts';
import type { Product } from '../../lab/real/product.ts';
import { Upstream } from '../../lab/real/upstream.ts';
import { varnish } from '../../lab/real/varnish.ts';

/** What a product's answer is to be read as: maker, side, cause, and who only passed it on. */
type Reading = readonly [maker: string, side: string, cause: string | null, passedBy: string];

/** While the upstream of each gateway is down. */
const ofGateways: Readonly<Record<string, Reading>> = {
  nginx: ['nginx', 'site', null, ''],
  apache: ['apache', 'unknown', 'http_response_incomplete', ''],
  haproxy: ['haproxy', 'site', 'http_response_incomplete', ''],
  caddy: ['caddy', 'site', null, ''],
  varnish: ['nginx', 'site', null, 'varnish'],
  'squid-reverse': ['squid', 'unknown', 'connection_terminated', ''],
};

/** While the way out of each forward proxy is cut. Tinyproxy closes the connection without an answer. */
const ofForwardProxies: Readonly<Record<string, Reading | null>> = {
  squid: ['squid', 'unknown', 'connection_terminated', ''],
  tinyproxy: null,
  privoxy: ['privoxy', 'visitor', 'connection_terminated', ''],
  mitmproxy: ['mitmproxy', 'visitor', 'connection_terminated', ''],
};

/** When a site behind each forward proxy answers 502 with nginx's page. */
const passedOn: Readonly<Record<string, Reading>> = {
  squid: ['nginx', 'site', null, 'squid'],
  tinyproxy: ['nginx', 'site', null, 'tinyproxy'],
  privoxy: ['nginx', 'site', null, ''],
  mitmproxy: ['nginx', 'site', null, ''],
};

/** The status of CONNECT while the way out of each forward proxy is cut. mitmproxy opens every tunnel and looks inside. */
const tunnelWhileCut: Readonly<Record<string, number>> = {
  squid: 502,
  tinyproxy: 502,
  privoxy: 502,
  mitmproxy: 200,
};

const patience = 60_000;

/** Where a product is not installed, its tests are passed over, but not where every change is judged. */
function describeProduct({ id, command, debian }: Product, tests: () => void): void {
  const isThere = isOnPath(command);
  const title = isThere ? id : `${id} (not installed; Debian, Ubuntu: apt-get install ${debian})`;
  describe.skipIf(!isThere && !process.env['CI'])(title, tests);
}

describe.each(gateways)('a real gateway', (product) => {
  describeProduct(product, () => {
    let gateway: Gateway;
    const ask = (path: string) => answerOf(gateway.port, `${gateway.host}:${gateway.port}`, path);

    beforeAll(async () => {
      gateway = await startGateway(product);
    }, patience);
    afterAll(() => gateway.close());

    test('is well, answers 502 while its upstream is down, and is recognised by it', async () => {
      expect(await ask('/well')).toMatchObject({ status: 200 });
      gateway.stopUpstream();
      const answer = await ask('/down?x=1');
      expect(answer).toMatchObject({ status: 502 });
      expect(readingOf(answer)).toEqual(ofGateways[product.id]);
      gateway.startUpstream();
      expect(await ask('/well/again')).toMatchObject({ status: 200 });
      const { host } = gateway;
      expect(gateway.requests()).toMatchObject([
        { method: 'GET', host, path: '/well' },
        { method: 'GET', host, path: '/down?x=1' },
        { method: 'GET', host, path: '/well/again' },
      ]);
    });
  });
});

describeProduct(varnish, () => {
  test(
    'hands out a stored error when all is well again',
    async () => {
      const gateway = await startGateway(varnish);
      const ask = (path: string) => answerOf(gateway.port, gateway.host, path);
      try {
        gateway.stopUpstream();
        await ask('/page');
        gateway.startUpstream();
        const age = async () => Number(field(await ask('/page'), 'age'));
        await expect.poll(age, { timeout: 5000 }).toBeGreaterThan(0);
        expect(await ask('/page')).toMatchObject({ status: 502 });
        expect(await ask('/page?another')).toMatchObject({ status: 200 });
      } finally {
        await gateway.close();
      }
    },
    patience,
  );
});

describe.each(forwardProxies)('a real forward proxy', (product) => {
  describeProduct(product, () => {
    let proxy: ForwardProxy;
    let site: { upstream: Upstream; port: number };
    const ask = (path: string) =>
      answerOf(proxy.port, `site.test:${site.port}`, `http://site.test:${site.port}${path}`);

    beforeAll(async () => {
      site = await Upstream.start('answers-502');
      proxy = await startForwardProxy(product);
    }, patience);
    afterAll(async () => {
      await proxy.close();
      await site.upstream.close();
    });

    test('passes on a page and a 502 of the site', async () => {
      expect(await ask('/well')).toMatchObject({ status: 200 });
      site.upstream.down();
      const answer = await ask('/down');
      expect(answer).toMatchObject({ status: 502 });
      expect(readingOf(answer)).toEqual(passedOn[product.id]);
      site.upstream.up();
      expect(proxy.requests().map(({ host, path }) => host + path)).toEqual([
        'site.test/well',
        'site.test/down',
      ]);
    });

    test('fails while its way out is cut, and is recognised by it', async () => {
      proxy.cut();
      const expected = ofForwardProxies[product.id];
      if (expected === null) {
        await expect(ask('/cut')).rejects.toThrow('socket hang up');
      } else {
        const answer = await ask('/cut');
        expect(answer).toMatchObject({ status: 502 });
        expect(readingOf(answer)).toEqual(expected);
      }
      proxy.mend();
      expect(await ask('/mended')).toMatchObject({ status: 200 });
    });

    test('opens a tunnel, and refuses it while its way out is cut', async () => {
      proxy.forget();
      const authority = `site.test:${site.port}`;
      expect(await statusOfTunnel(proxy.port, authority)).toBe(200);
      proxy.cut();
      expect(await statusOfTunnel(proxy.port, authority)).toBe(tunnelWhileCut[product.id]);
      proxy.mend();
      expect(proxy.requests()).toMatchObject([
        { method: 'CONNECT', host: 'site.test', path: authority },
        { method: 'CONNECT', host: 'site.test', path: authority },
      ]);
    });
  });
});

function readingOf(answer: Answer): Reading {
  const { maker, side, cause, handlers } = identify(answer);
  const passedBy = handlers.map(({ product }) => product.id).join();
  return [makerId(maker), side.side, cause?.type ?? null, passedBy];
}

function field(answer: Answer, name: string): string | undefined {
  return readAnswer(answer).fields.get(name)?.[0];
}

/** Asks a port of this machine, whatever host is named. */
async function answerOf(port: number, host: string, path: string): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host }, agent: false }, resolve).on('error', reject);
  });
  const { statusCode: status = 0, statusMessage: reason = '', rawHeaders } = response;
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  const headers = names.map((name, index): [string, string] => [name, rawHeaders[2 * index + 1] ?? '']);
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += String(chunk);
  return { status, reason, headers, body };
}

function statusOfTunnel(port: number, authority: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method: 'CONNECT', path: authority, agent: false });
    asked.on('error', reject).on('connect', ({ statusCode = 0 }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    asked.end();
  });
}
