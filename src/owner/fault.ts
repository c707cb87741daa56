import type { ErrorType } from '../gateways/fields/error-types.ts';
import type { OwnerHelp } from '../gateways/owner-help.ts';
import type { OwnerSubject } from './subject.ts';

/** What went wrong between the gateway and the app, as far as an owner mends it in another way. */
export type Fault =
  | 'refused'
  | 'unreachable'
  | 'names'
  | 'down'
  | 'broke-off'
  | 'slow'
  | 'too-large'
  | 'encryption'
  | 'protocol'
  | 'busy'
  | 'set-up'
  | 'unknown';

const faults: Readonly<Record<ErrorType, Fault>> = {
  dns_timeout: 'names',
  dns_error: 'names',
  destination_not_found: 'set-up',
  destination_unavailable: 'down',
  destination_ip_prohibited: 'set-up',
  destination_ip_unroutable: 'unreachable',
  connection_refused: 'refused',
  connection_terminated: 'broke-off',
  connection_timeout: 'unreachable',
  connection_read_timeout: 'slow',
  connection_write_timeout: 'slow',
  connection_limit_reached: 'busy',
  tls_protocol_error: 'encryption',
  tls_certificate_error: 'encryption',
  tls_alert_received: 'encryption',
  http_request_error: 'protocol',
  http_request_denied: 'set-up',
  http_response_incomplete: 'broke-off',
  http_response_header_section_size: 'too-large',
  http_response_header_size: 'too-large',
  http_response_body_size: 'too-large',
  http_response_trailer_section_size: 'too-large',
  http_response_trailer_size: 'too-large',
  http_response_transfer_coding: 'protocol',
  http_response_content_coding: 'protocol',
  http_response_timeout: 'slow',
  http_upgrade_failed: 'protocol',
  http_protocol_error: 'protocol',
  proxy_internal_response: 'unknown',
  proxy_internal_error: 'unknown',
  proxy_configuration_error: 'set-up',
  proxy_loop_detected: 'set-up',
};

/** What the answer says; else the one fault for which this product answers with this status; null where neither tells. */
export function reportedOf(subject: OwnerSubject, help: OwnerHelp | null): ErrorType | null {
  if (subject.errorType !== null) return subject.errorType;
  const possible = subject.status === null ? [] : (help?.statuses[subject.status] ?? []);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** Without a report the status is all there is: 504 means that the answer did not come in time (RFC 9110, 15.6.5). */
export function faultOf(reported: ErrorType | null, status: number | null): Fault {
  if (reported !== null) return faults[reported];
  return status === 504 ? 'slow' : 'unknown';
}
