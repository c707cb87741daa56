import type { Product } from '../signature.ts';

const title = (words: string) =>
  new RegExp(`^<!DOCTYPE (?:(?!<title)[\\s\\S]){0,300}<title>\\d{3} - (?:${words}) \\(Privoxy@`);

/**
 * Runs on the visitor's own computer or network. A name that does not resolve is a 404 with it,
 * under the title of a 502; what it calls a connection timeout is a server that was reached and stayed silent.
 * https://www.privoxy.org/gitweb/?p=privoxy.git (templates, errlog.c, cgi.c)
 */
export const privoxy: Product = {
  id: 'privoxy',
  name: 'Privoxy',
  stand: 'visitor',
  makes: [
    { page: title('[^<]{1,80}') },
    { page: /^Bad response\. The server or forwarder response doesn't look like HTTP\.\s{0,4}$/ },
    {
      reason:
        /^(?:Server or forwarder response invalid|No data received from server or forwarder|Forwarding failure)$/,
    },
  ],
  causes: [
    { page: title('(?:Connect|Forwarding) fail(?:ed|ure)'), cause: 'destination_unavailable' },
    { page: title('No server or forwarder data received'), cause: 'connection_terminated' },
    { page: /^Bad response\. The server or forwarder/, cause: 'http_protocol_error' },
    { page: /<h2>No such domain<\/h2>/, cause: 'dns_error' },
    { page: title('Connection timeout'), cause: 'http_response_timeout' },
    { page: title('Request (?:for blocked URL|blocked)'), cause: 'http_request_denied' },
  ],
};
