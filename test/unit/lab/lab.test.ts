import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { ask, openTunnel } from '../../lab/client.ts';
import { startLab } from '../../lab/lab.ts';

import { get, lab, runLab } from './running-lab.ts';

runLab();

describe('the record of requests', () => {
  it('holds method, address, headers and length of content, by scenario and by path', async () => {
    await ask(
      lab,
      new URL(lab.url('post', '/order?x=1')),
      { method: 'POST', headers: { cookie: 'a=b' } },
      'item=12',
    );
    await get('post', '/order');
    await get('down');
    expect(lab.requests('post', '/order').map(({ method }) => method)).toEqual(['POST', 'GET']);
    expect(lab.requests('post')[0]).toMatchObject({ host: 'post.test', path: '/order?x=1', bodyLength: 7 });
    expect(lab.requests('post')[0]?.headers['cookie']).toBe('a=b');
    expect(lab.requests()).toHaveLength(3);
    lab.forget('post');
    expect(lab.requests().map(({ id }) => id)).toEqual(['down']);
  });

  it('tells an unknown host from an unknown scenario', async () => {
    const stranger = await ask(lab, new URL(`http://stranger.test:${lab.port}/`));
    expect(stranger.status).toBe(404);
    expect(lab.requests()).toMatchObject([{ host: 'stranger.test', path: '/' }]);
    expect(() => lab.requests('stranger')).toThrow('The lab has no scenario "stranger"');
  });

  it('counts a subdomain to its scenario', async () => {
    expect((await ask(lab, new URL(`http://www.down.test:${lab.port}/`))).status).toBe(502);
    expect(lab.requests('down')).toMatchObject([{ host: 'www.down.test' }]);
  });
});

describe('the forward proxy', () => {
  it.each([
    ['tunnel-refused', 502],
    ['tunnel-unavailable', 503],
    ['tunnel-forbidden', 403],
  ])('%s: CONNECT is answered %i until it is mended', async (id, status) => {
    expect((await openTunnel(lab, `${id}.test`)).status).toBe(status);
    lab.mend(id);
    expect((await openTunnel(lab, `${id}.test`)).status).toBe(200);
    expect(lab.requests(id).map(({ method }) => method)).toEqual(['CONNECT', 'CONNECT']);
  });

  it('refuses a tunnel to anywhere else', async () => {
    expect((await openTunnel(lab, 'stranger.test')).status).toBe(403);
  });

  it('opens a tunnel to a site whose certificate has the pin that the lab names', async () => {
    const { socket } = await openTunnel(lab, 'tunnelled.test');
    const inside = connectTls({ socket, servername: 'tunnelled.test', rejectUnauthorized: false });
    inside.write('GET / HTTP/1.1\r\nHost: tunnelled.test\r\nConnection: close\r\n\r\n');
    const [first]: unknown[] = await once(inside, 'data');
    const certificate = inside.getPeerX509Certificate();
    const key = certificate?.publicKey.export({ type: 'spki', format: 'der' }) ?? '';
    expect(String(first)).toMatch(/^HTTP\/1.1 502 Bad Gateway/);
    expect(createHash('sha256').update(key).digest('base64')).toBe(lab.certificatePin);
    expect(certificate?.checkHost('tunnelled.test')).toBe('tunnelled.test');
    inside.destroy();
  });

  it('is used for its own scenarios only', () => {
    const findProxy: unknown = new Function(`${lab.pac}; return FindProxyForURL;`)();
    if (typeof findProxy !== 'function') throw new Error('No FindProxyForURL');
    expect(findProxy('https://tunnel-refused.test/', 'tunnel-refused.test')).toBe(
      `PROXY 127.0.0.1:${lab.proxyPort}`,
    );
    expect(findProxy('http://proxied.test/', 'proxied.test')).toBe(`PROXY 127.0.0.1:${lab.proxyPort}`);
    expect(findProxy('http://down.test/', 'down.test')).toBe('DIRECT');
  });
});

describe('the index page', () => {
  it('links to every opening of every scenario', async () => {
    const { status, body } = await ask(lab, new URL(lab.indexUrl));
    expect(status).toBe(200);
    for (const { id } of lab.scenarios) expect(body).toContain(`id="${id}"`);
    expect(body).toContain(`href="${lab.url('family', '/521')}"`);
  });

  it('mends and breaks a scenario by its buttons', async () => {
    const press = (action: string) => ask(lab, new URL(action, lab.indexUrl), { method: 'POST' }, 'id=down');
    expect(await press('mend')).toMatchObject({ status: 303, headers: { location: '/#down' } });
    expect((await get('down')).status).toBe(200);
    await press('break');
    expect((await get('down')).status).toBe(502);
    expect((await ask(lab, new URL('mend', lab.indexUrl), { method: 'POST' }, 'id=stranger')).status).toBe(
      404,
    );
  });
});

describe('closing', () => {
  it('ends idle connections, hung requests and open tunnels, and frees both ports', async () => {
    const brief = await startLab();
    const hung = ask(brief, new URL(brief.url('hung')));
    const { socket } = await openTunnel(brief, 'tunnelled.test');
    const idle = connect(brief.port, '127.0.0.1');
    const ends = [once(socket, 'close'), once(idle, 'close'), expect(hung).rejects.toThrow()];
    await once(idle, 'connect');
    await brief.close();
    await Promise.all(ends);
    for (const port of [brief.port, brief.proxyPort]) {
      await expect(once(connect(port, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED');
    }
  });
});
