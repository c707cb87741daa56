import { nginxPage } from '../nginx-page.ts';
import type { Product } from '../signature.ts';

const title = (statuses: string) =>
  new RegExp(`^<!DOCTYPE html>[\\s\\S]{0,800}<title>[^<]{0,300}\\| (?:${statuses}): [^<]{1,60}</title>`);

/** The branded page, the bare text and the JSON, which is not in an object of its own. */
const ownPages = [
  /^<!DOCTYPE html>(?:(?!<body)[\s\S]){0,12000}<body[^>]{0,80}>\s{0,40}<div id="cf-wrapper">[\s\S]{0,1500}id="cf-error-details"/,
  /^error code: \d{3,4}\s{0,2}$/,
  /^\{[^{}]{0,4000}"cloudflare_error":\s?true\b/,
];

/** On every answer that went through; without one of them, its pages are somebody's imitation or quotation. */
const marks = [{ 'cf-ray': /^[\da-f]{8,32}/ }, { server: /^cloudflare(?:-nginx)?$/ }];

/**
 * The branded page (title "host | 502: Bad gateway"), the bare "error code: 502", its JSON, and the page of its inner
 * servers. A branded 502 or 504 may stand for the origin's own; 520 to 530 never come from anybody else. Its headers
 * are on every answer that went through.
 * https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-502-504/
 * The page's markup: https://gist.github.com/cbarley10/61cb71de0327d52a63e0c6955bd13423
 */
export const cloudflare: Product = {
  id: 'cloudflare',
  name: 'Cloudflare',
  stand: 'site',
  edge: true,
  makes: [
    ...ownPages.flatMap((page) => marks.map((headers) => ({ page, headers }))),
    nginxPage('cloudflare(?:-nginx)?'),
  ],
  passes: [...marks, { 'cf-cache-status': /^[A-Z]/ }],
  causes: [
    { status: [521], cause: 'connection_refused' },
    { status: [522], cause: 'connection_timeout' },
    { status: [523], cause: 'destination_ip_unroutable' },
    { status: [524], cause: 'http_response_timeout' },
    { status: [525], cause: 'tls_protocol_error' },
    { status: [526], cause: 'tls_certificate_error' },
    { status: [530], page: /^error code: 1016\b/, cause: 'dns_error' },
    { page: title('504'), cause: 'http_response_timeout' },
  ],
  quotes: [{ header: 'cf-ray' }, { label: 'Ray ID', page: /Ray ID: (?:<strong[^>]{0,60}>)?([\da-f]{16})\b/ }],
};
