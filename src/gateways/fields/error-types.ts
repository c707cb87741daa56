/** One of the proxy error types of RFC 9209, 2.3. */
export interface ErrorTypeFacts {
  /** The status that the RFC recommends; null where it is whatever the proxy answers. */
  readonly status: number | null;
  /** Whether an answer with this error can only have been made by an intermediary, never by the origin server. */
  readonly onlyByIntermediaries: boolean;
}

const made = (status: number | null): ErrorTypeFacts => ({ status, onlyByIntermediaries: true });
const madeOrPassedOn = (status: number): ErrorTypeFacts => ({ status, onlyByIntermediaries: false });

/** The registry's 32 error types, in the order of https://www.rfc-editor.org/rfc/rfc9209#section-2.3 */
export const errorTypes = {
  dns_timeout: made(504),
  dns_error: made(502),
  destination_not_found: made(500),
  destination_unavailable: made(503),
  destination_ip_prohibited: made(502),
  destination_ip_unroutable: made(502),
  connection_refused: made(502),
  connection_terminated: madeOrPassedOn(502),
  connection_timeout: made(504),
  connection_read_timeout: madeOrPassedOn(504),
  connection_write_timeout: madeOrPassedOn(504),
  connection_limit_reached: made(503),
  tls_protocol_error: madeOrPassedOn(502),
  tls_certificate_error: made(502),
  tls_alert_received: madeOrPassedOn(502),
  http_request_error: made(null),
  http_request_denied: made(403),
  http_response_incomplete: madeOrPassedOn(502),
  http_response_header_section_size: madeOrPassedOn(502),
  http_response_header_size: madeOrPassedOn(502),
  http_response_body_size: madeOrPassedOn(502),
  http_response_trailer_section_size: madeOrPassedOn(502),
  http_response_trailer_size: madeOrPassedOn(502),
  http_response_transfer_coding: madeOrPassedOn(502),
  http_response_content_coding: madeOrPassedOn(502),
  http_response_timeout: madeOrPassedOn(504),
  http_upgrade_failed: made(502),
  http_protocol_error: madeOrPassedOn(502),
  proxy_internal_response: made(null),
  proxy_internal_error: made(500),
  proxy_configuration_error: made(500),
  proxy_loop_detected: made(502),
} as const satisfies Readonly<Record<string, ErrorTypeFacts>>;

export type ErrorType = keyof typeof errorTypes;

export function isErrorType(word: string): word is ErrorType {
  return Object.hasOwn(errorTypes, word);
}
