import type { OutgoingHttpHeaders } from 'node:http';
import type { Visit } from '../scenario.ts';
import { sendHtml } from './pages.ts';

const ray = '8e0000000000abcd';

/** What Cloudflare's edge puts on every answer that it hands on. */
export const cloudflareHeaders = { Server: 'cloudflare', 'CF-RAY': `${ray}-FRA` } as const;

/** What the edge says happened, by status, in its own words. */
const happenings = {
  502: ['Bad gateway', 'The web server reported a bad gateway error.'],
  521: ['Web server is down', 'The web server is not returning a connection.'],
} as const;

/**
 * Answers with an error page of Cloudflare's own: its marks, not its whole text.
 * https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 */
export function cloudflareError(visit: Visit, status: keyof typeof happenings): void {
  const [title, happened] = happenings[status];
  const html = `<!DOCTYPE html>
<html class="no-js" lang="en-US">
<head><title>${visit.url.hostname} | ${status}: ${title}</title><meta charset="UTF-8"></head>
<body>
<div id="cf-wrapper">
<div id="cf-error-details">
<h1>${title} <span>Error code ${status}</span></h1>
<h2>What happened?</h2>
<p>${happened}</p>
<p>Cloudflare Ray ID: <strong>${ray}</strong></p>
</div>
</div>
</body>
</html>
`;
  sendHtml(visit, status, html, { ...cloudflareHeaders, 'Cache-Control': 'private, max-age=0, no-store' });
}

/**
 * Answers as the edge does to `/cdn-cgi/trace`, whether or not the site behind it is well.
 *
 * @param warp whether the edge says that the visitor comes by Cloudflare's own VPN
 * https://developers.cloudflare.com/fundamentals/reference/cdn-cgi-endpoint/
 */
export function cloudflareTrace({ response, url }: Visit, warp: 'on' | 'off' | 'plus' = 'off'): void {
  const fields: OutgoingHttpHeaders = {
    fl: '100f1',
    h: url.host,
    ip: '203.0.113.7',
    ts: '1700000000.000',
    visit_scheme: 'http',
    colo: 'FRA',
    http: 'http/1.1',
    loc: 'DE',
    tls: 'off',
    sni: 'off',
    warp,
    gateway: 'off',
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}=${value}\n`);
  const headers = { ...cloudflareHeaders, 'Content-Type': 'text/plain', 'Cache-Control': 'no-cache' };
  response.writeHead(200, headers).end(lines.join(''));
}
