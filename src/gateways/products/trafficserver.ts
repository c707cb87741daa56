import type { Product } from '../signature.ts';

const title = (words: string) => new RegExp(`^<HTML>\\s{0,4}<HEAD>\\s{0,4}<TITLE>(?:${words})</TITLE>`);

/**
 * The reason phrase is its finest word and HTTP/1.1 only; the page's title is coarser. Forcepoint's gateway descends
 * from it and is told by its Via.
 * https://github.com/apache/trafficserver/tree/master/configs/body_factory/default
 */
export const trafficserver: Product = {
  id: 'trafficserver',
  name: 'Apache Traffic Server',
  stand: 'either',
  makes: [
    {
      page: /^<HTML>\s{0,4}<HEAD>\s{0,4}<TITLE>[^<]{1,80}<\/TITLE>\s{0,4}<\/HEAD>\s{0,4}<BODY BGCOLOR="white" FGCOLOR="black">\s{0,4}<H1>[^<]{1,80}<\/H1>\s{0,4}<HR>\s{0,4}<FONT FACE="Helvetica,Arial"><B>\s{0,4}Description: /,
      without: { via: /Websense|Forcepoint/, server: /Websense|Forcepoint/ },
    },
  ],
  passes: [{ via: /\(ApacheTrafficServer(?:\/[\d.]{1,12})?/ }, { server: /^ATS(?:\/|$)/ }],
  causes: [
    { reason: /^Connection refused$/i, cause: 'connection_refused' },
    { reason: /^connect failed$/i, cause: 'destination_unavailable' },
    { reason: /^Cannot find server\.$/i, cause: 'dns_error' },
    { reason: /^(?:Malformed Server Response Status|Server Hangup)$/i, cause: 'connection_terminated' },
    { reason: /^Invalid HTTP Response$/i, cause: 'http_protocol_error' },
    { reason: /^Connection Timed Out$/i, cause: 'http_response_timeout' },
    { page: title('Could Not Connect'), cause: 'destination_unavailable' },
    { page: title('Unknown Host'), cause: 'dns_error' },
    { page: title('Server Connection Closed'), cause: 'connection_terminated' },
    { page: title('(?:Inactivity|Activity) Timeout'), cause: 'http_response_timeout' },
    { page: title('Cycle Prohibited'), cause: 'proxy_loop_detected' },
    { page: title('Access Denied'), cause: 'http_request_denied' },
  ],
};
