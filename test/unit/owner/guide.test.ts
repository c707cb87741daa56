import { describe, expect, it, test } from 'vitest';
import { errorTypes, isErrorType } from '../../../src/gateways/fields/error-types.ts';
import { ownerHelp } from '../../../src/gateways/owner/index.ts';
import { guideFor } from '../../../src/owner/guide.ts';
import { runners } from '../../../src/owner/runner.ts';
import { type StepId, stepIds } from '../../../src/owner/step.ts';
import type { OwnerSubject } from '../../../src/owner/subject.ts';
import { english } from '../english.ts';
import { copied, orderFor, subject } from './subjects.ts';

describe('the way for every product', () => {
  test.each(ownerHelp)('$id: steps with something to do, each once', ({ id, kind }) => {
    const { steps, product } = guideFor(subject({ product: id }));
    expect(product).toBe(id);
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
    expect(steps.length).toBeGreaterThanOrEqual(8);
    for (const { blocks } of steps) {
      expect(blocks.length).toBeGreaterThan(0);
      expect(new Set(blocks.map((block) => JSON.stringify(block))).size).toBe(blocks.length);
    }
    const all = copied(subject({ product: id })).join('\n');
    if (kind === 'platform') expect(all).not.toMatch(/systemctl|journalctl|sudo|getent|127\.0\.0\.1/);
    if (kind === 'windows') expect(all).not.toMatch(/systemctl|journalctl|sudo|\/dev\/null/);
  });

  test.each(ownerHelp)(
    '$id: says every setting and every line that its help holds',
    ({ id, settings, lines }) => {
      const blocks = guideFor(subject({ product: id })).steps.flatMap((step) => step.blocks);
      const shown = blocks.flatMap((block) => (block.kind === 'settings' ? block.settings : []));
      const read = blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : []));
      expect(shown).toEqual(expect.arrayContaining([...settings]));
      expect(read).toHaveLength(lines.length);
      expect(read).toEqual(expect.arrayContaining([...lines]));
    },
  );

  it('has one for whoever knows no product', () => {
    const { head, product, steps } = guideFor(subject({ product: 'unknown', gatewayName: null }));
    expect(english(...head)).toBe('A gateway in front runs. Your app behind it does not answer properly.');
    expect(product).toBeNull();
    expect(steps.map(({ id }) => id).sort()).toEqual([...stepIds].sort());
  });

  it('leaves the fault with a box on the visitor’s side', () => {
    const { head } = guideFor(subject({ product: 'zscaler', gatewayName: null }));
    expect(english(...head)).toMatch(/stands on the visitor’s side/);
  });

  it('puts the lines of what is reported before the others', () => {
    const { steps } = guideFor(subject({ errorType: 'dns_error' }));
    const lines = steps.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : [])),
    );
    expect(lines[0]?.[0]).toBe('could not be resolved (3: Host not found)');
  });

  it('reaches each of the owner’s repairs', () => {
    const reached = new Set(ownerHelp.flatMap(({ id }) => orderFor({ product: id })));
    expect([...reached].sort()).toEqual([...stepIds].sort());
  });

  it('knows what each error type is and says so first', () => {
    for (const type of Object.keys(errorTypes).filter(isErrorType)) {
      const { reported, head } = guideFor(subject({ errorType: type }));
      expect(reported).toEqual([`errorType_${type}`]);
      expect(english(...head)).toMatch(/^nginx runs\. /);
    }
  });
});

describe('what comes first', () => {
  const cases: readonly [what: string, change: Partial<OwnerSubject>, first: readonly StepId[]][] = [
    ['nothing known of a server', {}, ['logs', 'app', 'reach']],
    ['nobody listens', { errorType: 'connection_refused' }, ['app', 'logs', 'reach']],
    ['no way there', { errorType: 'connection_timeout' }, ['reach', 'firewall', 'app']],
    ['no address', { errorType: 'dns_error' }, ['names', 'reach']],
    ['headers too large', { errorType: 'http_response_header_section_size' }, ['answers']],
    ['no encryption agreed', { errorType: 'tls_protocol_error' }, ['answers']],
    ['broke off', { errorType: 'connection_terminated' }, ['logs', 'app']],
    ['slow', { errorType: 'http_response_timeout' }, ['logs', 'load', 'app', 'reach', 'timeouts']],
    ['a 504 alone', { status: 504, product: 'unknown' }, ['logs', 'load', 'app', 'reach', 'timeouts']],
    ['no room', { errorType: 'connection_limit_reached' }, ['load']],
    ['Cloudflare’s 521 means refused', { product: 'cloudflare', status: 521 }, ['app']],
    ['Cloudflare’s 522 means no way', { product: 'cloudflare', status: 522 }, ['reach', 'firewall']],
    ['Cloudflare’s 525 means encryption', { product: 'cloudflare', status: 525 }, ['answers']],
    ['Cloudflare’s 530 means names', { product: 'cloudflare', status: 530 }, ['names']],
    ['an edge that does not tell', { product: 'akamai' }, ['reach', 'app', 'reproduce', 'caches']],
    ['HAProxy’s 504 means slow', { product: 'haproxy', status: 504 }, ['logs', 'load']],
  ];
  test.each(cases)('%s', (_, change, first) => {
    expect(orderFor(change).slice(0, first.length)).toEqual(first);
  });
});

describe('what is to be copied', () => {
  const all = (change: Partial<OwnerSubject>, runner?: (typeof runners)[number]) =>
    copied(subject(change), runner);

  it('asks this host, port, path and scheme', () => {
    const lines = all({ url: 'http://user:secret@shop.example:8080/a/b?token=1#part' });
    expect(lines).toContain('curl -I http://shop.example:8080/a/b');
    expect(lines).toContain('curl -sS -o /dev/null -D - http://shop.example:8080/a/b');
    expect(lines).toContain('curl -I --resolve shop.example:8080:203.0.113.10 http://shop.example:8080/a/b');
    expect(lines).toContain(
      "curl -sS -o /dev/null -D - -H 'Host: shop.example:8080' http://127.0.0.1:3000/a/b",
    );
    expect(lines.join('\n')).not.toMatch(/secret|token|part/);
  });

  it('leads past no network in front of an address', () => {
    expect(all({ url: 'http://127.0.0.1:8080/' }).join('\n')).not.toContain('--resolve');
  });

  const written: readonly [product: string, line: string][] = [
    ['nginx', 'proxy_read_timeout 120s;'],
    ['nginx', 'proxy_connect_timeout 10s;'],
    ['nginx', 'proxy_buffer_size 16k;'],
    ['nginx', 'sudo nginx -t && sudo systemctl reload nginx'],
    ['apache', 'ProxyTimeout 120'],
    ['apache', 'sudo apachectl configtest && sudo systemctl reload apache2'],
    ['haproxy', 'timeout server 120s'],
    ['haproxy', 'sudo haproxy -c -f /etc/haproxy/haproxy.cfg && sudo systemctl reload haproxy'],
    ['caddy', 'sudo caddy validate --config /etc/caddy/Caddyfile && sudo systemctl reload caddy'],
    ['varnish', '.first_byte_timeout = 120s;'],
    ['envoy', 'route: { cluster: app, timeout: 120s }'],
    ['traefik', 'http:\n  serversTransports:\n    app:\n      forwardingTimeouts:\n        dialTimeout: 10s'],
    ['cloudfront', `aws cloudfront create-invalidation --distribution-id "$DISTRIBUTION" --paths '/*'`],
    ['google', 'gcloud compute backend-services update BACKEND --global --timeout=120s'],
    ['heroku', 'heroku ps'],
  ];
  test.each(written)('%s: %s', (product, line) => {
    expect(all({ product })).toContain(line);
  });

  it('restarts, keeps and reads the app the way it runs', () => {
    const pm2 = all({}, 'pm2');
    expect(pm2).toEqual(
      expect.arrayContaining([
        'pm2 start app.js --name api',
        'pm2 startup && pm2 save',
        'pm2 logs api --lines 100',
      ]),
    );
    expect(all({}, 'systemd').join('\n')).toContain('Restart=on-failure');
    expect(all({}, 'docker').join('\n')).toContain('restart: unless-stopped');
    expect(all({}, 'kubernetes')).toContain('kubectl rollout restart deployment/myapp');
  });

  it('sets nginx in Kubernetes by annotations', () => {
    const lines = all({}, 'kubernetes');
    expect(lines).toContain('nginx.ingress.kubernetes.io/proxy-read-timeout: "120"');
    expect(lines.join('\n')).not.toContain('nginx -t');
  });

  it('holds no cookie', () => {
    for (const { id } of ownerHelp) {
      for (const runner of runners)
        expect(all({ product: id }, runner).join('\n')).not.toMatch(/cookie|(?:^|\s)-b /i);
    }
  });

  it('links to nothing but web pages', () => {
    for (const { id } of ownerHelp) {
      for (const { blocks } of guideFor(subject({ product: id })).steps) {
        for (const block of blocks)
          if (block.kind === 'link') expect(new URL(block.url).protocol).toBe('https:');
      }
    }
  });
});
