import type { IncomingMessage } from 'node:http';

/**
 * Whether a browser asks for a page to show and not for a script. Where the connection is not secure it does not
 * send Sec-Fetch-Mode (W3C Fetch Metadata, 2), and only Accept tells.
 */
export function isNavigation({ headers }: IncomingMessage): boolean {
  const mode = headers['sec-fetch-mode'];
  return mode === undefined ? (headers.accept?.startsWith('text/html') ?? false) : mode === 'navigate';
}

/** The value of a cookie; undefined if the browser did not send it. */
export function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  return pairs.find(([key]) => key === name)?.[1];
}
