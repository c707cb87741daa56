import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ask } from '../../lab/client.ts';

import { get, lab, post, runLab } from './running-lab.ts';

runLab();

describe('the index of scenarios', () => {
  it('has one entry for every file, named after it', async () => {
    const files = await readdir(new URL('../../lab/scenarios', import.meta.url));
    const names = files.map((file) => file.replace(/\.ts$/, '')).filter((name) => name !== 'index');
    expect(lab.scenarios.map(({ id }) => id).sort()).toEqual(names.sort());
  });

  it('gives every host name to one scenario only', () => {
    expect(new Set(lab.hosts).size).toBe(lab.hosts.length);
  });
});

describe('a scenario answers badly, well once it is mended, and badly again', () => {
  it.each([
    ['down', '/', 502, 200],
    ['empty', '/', 502, 200],
    ['empty', '/chunked', 502, 200],
    ['small-body', '/', 502, 200],
    ['slow-body', '/?over=10', 502, 200],
    ['reason', '/none', 502, 200],
    ['early-hints', '/', 502, 200],
    ['app-502-json', '/', 502, 200],
    ['set-cookie', '/', 502, 200],
    ['no-content', '/', 502, 200],
    ['no-content', '/nothing', 204, 204],
    ['same-document', '/', 502, 200],
    ['self-reloading', '/', 502, 200],
    ['cached', '/', 502, 200],
    ['cached', '/unmarked', 502, 200],
    ['cached', '/good', 200, 200],
    ['redirected', '/welcome', 502, 200],
    ['post', '/?submit', 200, 200],
    ['post', '/order', 200, 200],
    ['post', '/order?get=502', 502, 200],
    ['post-redirect', '/thanks', 502, 200],
    ['site-worker-cached', '/page', 200, 200],
    ['site-worker-synthetic', '/page', 200, 200],
    ['site-worker-passed', '/page', 502, 200],
    ['proxied', '/', 502, 200],
    ['hung', '/?after=10', 504, 200],
    ['family', '/503', 503, 200],
    ['family', '/504', 504, 200],
    ['family', '/520', 520, 200],
    ['family', '/530', 530, 200],
    ['many', '/50', 502, 200],
    ['many', '/', 200, 200],
    ['fine', '/news', 200, 200],
    ['look-alike', '/', 200, 200],
    ['error-500', '/', 500, 200],
    ['error-500', '/404', 404, 200],
    ['sub-resource', '/', 200, 200],
    ['sub-resource', '/api', 502, 200],
    ['prerender', '/', 200, 200],
    ['prerender', '/prerendered', 502, 200],
    ['prerender', '/prerendered-well', 200, 200],
    ['prerender', '/report', 204, 204],
    ['download', '/broken.zip', 502, 200],
    ['download', '/file.zip', 200, 200],
    ['overtaken', '/late?after=10', 502, 200],
    ['slow-four', '/?after=10', 502, 200],
    ['slow-six', '/robots.txt?after=10', 502, 200],
    ['edge-missed', '/', 502, 200],
    ['root-cached', '/', 200, 200],
    ['root-cached', '/account', 502, 200],
    ['root-cached', '/other', 502, 200],
    ['robots-alone', '/', 502, 200],
    ['robots-alone', '/welcome', 502, 200],
    ['robots-alone', '/robots.txt', 200, 200],
    ['root-redirects', '/', 302, 302],
    ['root-redirects', '/home', 502, 200],
    ['root-redirects', '/robots.txt', 502, 200],
    ['one-page', '/report', 502, 200],
    ['one-page', '/', 200, 200],
    ['one-page', '/robots.txt', 200, 200],
    ['one-app', '/shop/basket', 502, 200],
    ['one-app', '/', 200, 200],
    ['one-app', '/robots.txt', 404, 404],
    ['cloudflare-502', '/', 502, 200],
    ['cloudflare-502', '/cdn-cgi/trace', 200, 200],
    ['cloudflare-521', '/news', 521, 200],
    ['cloudflare-521', '/cdn-cgi/trace', 200, 200],
    ['cloudflare-passed', '/', 502, 200],
    ['cloudflare-passed', '/cdn-cgi/trace', 200, 200],
    ['cloudfront', '/', 502, 200],
    ['vpn-warp', '/', 521, 200],
    ['edge-cached', '/', 502, 200],
    ['edge-cached', '/?fresh', 200, 200],
    ['edge-cached-cloudflare', '/article', 502, 200],
    ['edge-cached-cloudflare', '/article?fresh', 200, 200],
    ['edge-cached-cloudflare', '/', 200, 200],
    ['edge-cached-standard', '/article', 502, 200],
    ['edge-cached-standard', '/article?fresh', 200, 200],
    ['edge-cached-silent', '/', 502, 200],
    ['edge-cached-silent', '/?fresh', 200, 200],
    ['stored-error', '/page', 502, 200],
    ['stored-error', '/good', 200, 200],
    ['stored-unmarked', '/page', 502, 200],
    ['stored-asleep', '/page', 502, 200],
    ['stored-revisited', '/page', 502, 200],
    ['stored-good', '/', 502, 200],
    ['proxy-passed', '/', 502, 200],
    ['proxy-fiddler', '/', 502, 200],
    ['proxy-connection', '/', 503, 200],
    ['proxy-silent', '/', 502, 200],
    ['squid-accelerator', '/', 502, 200],
    ['bypass-address', '/', 502, 200],
    ['bypass-name', '/', 502, 200],
    ['bypass-loopback', '/', 502, 200],
    ['filter-zscaler', '/', 502, 200],
    ['filter-fortinet', '/', 503, 200],
    ['dns-hosts-file', '/', 502, 200],
    ['dns-sinkhole', '/', 502, 200],
    ['network-wide', '/', 502, 200],
    ['network-wide-proxy', '/', 502, 200],
    ['two-by-chance', '/', 502, 200],
    ['others-answer', '/', 502, 200],
  ])('%s %s: %i, %i', async (id, path, broken, mended) => {
    expect((await get(id, path)).status).toBe(broken);
    lab.mend(id);
    expect((await get(id, path)).status).toBe(mended);
    lab.breakAgain(id);
    expect((await get(id, path)).status).toBe(broken);
  });
});

describe('what scenarios answer beyond the status', () => {
  it.each([
    ['empty', '/', 0],
    ['empty', '/chunked', 0],
    ['small-body', '/', 1],
    ['slow-body', '/?over=10', 559],
    ['down', '/', 559],
  ])('%s %s has %i bytes of content', async (id, path, length) => {
    expect((await get(id, path)).body).toHaveLength(length);
  });

  it('slow-body sends its header section at once and its content over time', async () => {
    expect((await get('slow-body', '/?over=150')).took).toBeGreaterThanOrEqual(140);
  });

  it('cut-body and no-answer break off', async () => {
    await expect(get('cut-body')).rejects.toThrow('aborted');
    await expect(get('no-answer')).rejects.toThrow('socket hang up');
  });

  it('reason chooses its own words', async () => {
    expect((await get('reason')).reason).toBe('Proxy Error');
    expect((await get('reason', '/none')).reason).toBe('');
  });

  it('headers that a scenario is about are there', async () => {
    expect((await get('cached')).headers['cache-control']).toBe('max-age=600');
    expect((await get('cached', '/unmarked')).headers['cache-control']).toBeUndefined();
    expect((await get('family', '/503')).headers['retry-after']).toBe('120');
    expect((await get('set-cookie')).headers['set-cookie']).toHaveLength(2);
    expect((await get('download', '/broken.zip')).headers['content-disposition']).toContain('attachment');
    expect((await get('app-502-json')).headers['content-type']).toBe('application/json');
  });

  it.each([
    ['/', 200_000],
    ['/too-much', 480_000],
  ])('huge-headers%s sends %i bytes in sixty fields', async (path, bytes) => {
    const { status, headers } = await ask(lab, new URL(lab.url('huge-headers', path)), {
      maxHeaderSize: 1_000_000,
    });
    const fields = Object.entries(headers).filter(([name]) => name.startsWith('x-trace-'));
    expect(status).toBe(502);
    expect(fields).toHaveLength(60);
    expect(fields.join('').length).toBeGreaterThan(bytes);
  });

  it('redirected leads to another site with a token, and back without it', async () => {
    const first = await get('redirected');
    const second = await ask(lab, new URL(first.headers.location ?? ''));
    expect([first.status, second.status]).toEqual([302, 301]);
    expect(first.headers.location).toContain('redirected-sign-in.test');
    expect(first.headers.location).toContain('token=');
    expect(second.headers.location).toBe(lab.url('redirected', '/welcome'));
  });

  it('orders are answered as their scenarios say', async () => {
    expect((await post('post', '/order', 'item=1')).status).toBe(502);
    expect(await post('post-redirect', '/order', '')).toMatchObject({
      status: 303,
      headers: { location: '/thanks' },
    });
    expect(await post('post-307', '/order', '')).toMatchObject({
      status: 307,
      headers: { location: '/order/new' },
    });
    expect((await post('post-307', '/order/new', '')).status).toBe(502);
  });

  it('flapping and reload-cured count requests, anew once forgotten', async () => {
    const statuses = async (id: string) =>
      [await get(id), await get(id), await get(id)].map(({ status }) => status);
    expect(await statuses('flapping')).toEqual([502, 200, 502]);
    expect(await statuses('reload-cured')).toEqual([502, 200, 200]);
    lab.forget('reload-cured');
    expect(await statuses('reload-cured')).toEqual([502, 200, 200]);
  });

  it('a site worker is handed out, and one that stands aside once mended', async () => {
    expect((await get('site-worker-cached', '/worker.js')).body).toContain('caches.match');
    lab.mend('site-worker-cached');
    expect((await get('site-worker-cached', '/worker.js')).body).not.toContain('fetch');
  });
});
