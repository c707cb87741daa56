import type { CauseShape } from './signature.ts';

/**
 * What Node's own error messages say where a proxy written in it shows them.
 * https://nodejs.org/api/errors.html#common-system-errors
 *
 * @param lead source of a pattern that reaches from the page's beginning to the message
 */
export function nodeCauses(lead: string): CauseShape[] {
  const says = (message: string) => new RegExp(`^${lead}(?:${message})`);
  return [
    { page: says('connect ECONNREFUSED|[^"]{0,80}ECONNREFUSED'), cause: 'connection_refused' },
    { page: says('getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|[^"]{0,80}ENOTFOUND'), cause: 'dns_error' },
    { page: says('connect ETIMEDOUT|Connect Timeout Error'), cause: 'connection_timeout' },
    { page: says('connect (?:EHOSTUNREACH|ENETUNREACH)'), cause: 'destination_ip_unroutable' },
    { page: says('read ECONNRESET|socket hang up|other side closed'), cause: 'connection_terminated' },
    {
      page: says('(?:Parse Error: )?Header overflow|Headers Overflow Error'),
      cause: 'http_response_header_section_size',
    },
    {
      page: says('Parse Error|Response does not match the HTTP/1\\.1 protocol'),
      cause: 'http_protocol_error',
    },
    {
      page: says(
        'self[- ]signed certificate|unable to verify the first certificate|certificate has expired|Hostname/IP does not match',
      ),
      cause: 'tls_certificate_error',
    },
    { page: says('[^"]{0,80}(?:SSL routines|wrong version number|EPROTO)'), cause: 'tls_protocol_error' },
  ];
}
