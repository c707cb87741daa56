import type { Product } from '../signature.ts';

/** The start of every built-in page: doctype, title and heading in this spacing. */
const start =
  String.raw`^<!DOCTYPE HTML PUBLIC "-//(?:W3C//DTD HTML 4\.01|IETF//DTD HTML 2\.0)//EN"(?: "http://www\.w3\.org/TR/html4/strict\.dtd")?>` +
  String.raw`\s{0,4}<html><head>\s{0,4}<title>\d{3} [^<]{1,80}</title>\s{0,4}</head><body>\s{0,4}<h1>[^<]{1,80}</h1>\s{0,4}`;

const sentences = [
  String.raw`<p>The proxy server received an invalid\s{1,3}response from an upstream server\.`,
  'The proxy server could not handle the request<p>Reason: <strong>',
  String.raw`<p>The server is temporarily unable to service your\s{1,3}request due to maintenance downtime or capacity\s{1,3}problems\.`,
  String.raw`<p>The gateway did not receive a timely response\s{1,3}from the upstream server or application\.`,
  String.raw`<p>The server encountered an internal error or\s{1,3}misconfiguration and was unable to complete\s{1,3}your request\.`,
].join('|');

/** Descendants that write the same page. */
const descendants = { server: /IBM_HTTP_Server|Oracle/ };

const reason = (words: string) => new RegExp(`Reason: (?:<|&lt;)strong(?:>|&gt;)(?:${words})`);

/**
 * Three kinds of page: built in, in the visitor's language (its HTTP_*.html.var), and the owner's own file, which the
 * ETag gives away (length and time in microseconds, hexadecimal). A reverse and a forward proxy write the same.
 * https://github.com/apache/httpd/blob/trunk/modules/http/http_protocol.c (get_canned_error_string)
 * https://github.com/apache/httpd/tree/trunk/docs/error
 */
export const apache: Product = {
  id: 'apache',
  name: 'Apache HTTP Server',
  stand: 'either',
  makes: [
    {
      page: new RegExp(`${start}[\\s\\S]{0,3000}<address>Apache[/ ]`),
      without: descendants,
    },
    {
      page: new RegExp(`${start}(?:${sentences})(?:(?!<address>)[\\s\\S]){0,2000}</body></html>`),
      without: descendants,
    },
    {
      page: /^<\?xml version="1\.0" encoding="[^"]{1,20}"\?>\s{0,4}<!DOCTYPE html PUBLIC "-\/\/W3C\/\/DTD XHTML 1\.0 Strict\/\/EN"[\s\S]{0,8000}<address>\s{0,8}<a href="\/">[^<]{0,255}<\/a><br \/>\s{0,8}<span>Apache/,
    },
    // What its proxy module calls a failure, whatever the owner's page says.
    { headers: { server: /^Apache(?:[/ ]|$)/ }, reason: /^Proxy Error$/ },
    {
      headers: {
        server: /^Apache(?:[/ ]|$)/,
        etag: /^"(?:[\da-f]{1,16}-){1,2}[\da-f]{12,14}(?:-gzip|-br|;gzip)?"$/,
        'last-modified': /GMT$/,
      },
      without: { 'x-powered-by': /^/ },
    },
  ],
  passes: [{ server: /^Apache(?:[/ ]|$)/ }],
  causes: [
    { page: reason('Error reading from remote server'), cause: 'http_response_incomplete' },
    { page: reason('DNS lookup failure for'), cause: 'dns_error' },
    { page: reason('Error during SSL Handshake'), cause: 'tls_protocol_error' },
    { page: reason('Corrupt status line'), cause: 'http_protocol_error' },
    { page: reason('Connect to remote machine blocked'), cause: 'http_request_denied' },
    { status: [504], cause: 'http_response_timeout' },
  ],
};
