/**
 * The errors of the 502 family that have a name: what is watched, and by which text it is told.
 * 502 to 504: RFC 9110, 15.6.3 to 15.6.5. 520 to 527 and 530: Cloudflare's own.
 * https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 */
export const namedStatuses = [502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530] as const;
export type NamedStatus = (typeof namedStatuses)[number];

/** What the person wants to be told about. 502 is always watched: it is what the product is for. */
export interface Watch {
  readonly watch503: boolean;
  readonly watch504: boolean;
  readonly watchCloudflare: boolean;
}

export function isNamed(status: number): status is NamedStatus {
  return namedStatuses.some((named) => named === status);
}

export function isAlwaysWatched(status: number): boolean {
  return status === 502;
}

export function isWatched(status: number, watch: Watch): status is NamedStatus {
  return isAlwaysWatched(status) || (isNamed(status) && watch[switchOf(status)]);
}

function switchOf(status: NamedStatus): keyof Watch {
  if (status === 503) return 'watch503';
  return status === 504 ? 'watch504' : 'watchCloudflare';
}

/** The reason phrase by which the status is known; HTTP/2 and HTTP/3 answers carry none of their own. */
export function statusName(status: NamedStatus): string {
  return names[status];
}

const names: Readonly<Record<NamedStatus, string>> = {
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  520: 'Web Server Returns an Unknown Error',
  521: 'Web Server Is Down',
  522: 'Connection Timed Out',
  523: 'Origin Is Unreachable',
  524: 'A Timeout Occurred',
  525: 'SSL Handshake Failed',
  526: 'Invalid SSL Certificate',
  527: 'Railgun Error',
  530: 'Origin Error',
};
