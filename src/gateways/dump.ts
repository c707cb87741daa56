import type { Header } from '../incident/headers.ts';
import type { Answer } from './answer.ts';

interface Head {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly Header[];
  /** Offset of the first byte behind the head. */
  readonly end: number;
}

const statusLine = /^HTTP\/\d(?:\.\d)? (\d{3})(?: (.*))?$/s;
const startOfHead = /^HTTP\/\d(?:\.\d)? \d{3}[ \r\n]/;
const [capitalH, capitalT] = [0x48, 0x54];
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Reads what `curl -i` prints: one or several heads (100 Continue, a proxy's answer to CONNECT, redirects), the last
 * of which counts, then its body as bytes. A byte order mark in front, which some shells add in a pipe, is no part of it.
 *
 * @throws Error where the bytes do not begin with a status line.
 */
export function parseDump(bytes: Uint8Array): Answer {
  const start = byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0;
  let head = parseHead(bytes, start);
  if (head === null)
    throw new Error('not an HTTP answer: it does not begin with a status line such as "HTTP/1.1 502"');
  for (let next = followingHead(bytes, head); next !== null; next = followingHead(bytes, head)) head = next;
  const { status, reason, headers, end } = head;
  return { status, reason, headers, body: bytes.subarray(end) };
}

/**
 * The head of a further answer, if there is one. Right behind a head it is one for certain; behind a body only a
 * redirect's is looked for, since a final answer's body may quote anything.
 */
function followingHead(bytes: Uint8Array, head: Head): Head | null {
  const direct = parseHead(bytes, head.end);
  if (direct !== null) return direct;
  if (head.status < 300 || head.status >= 400) return null;
  const length = Number(head.headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1]);
  return Number.isInteger(length) && length >= 0
    ? parseHead(bytes, head.end + length)
    : firstHeadBehind(bytes, head.end);
}

function firstHeadBehind(bytes: Uint8Array, start: number): Head | null {
  for (let at = bytes.indexOf(capitalH, start); at >= 0; at = bytes.indexOf(capitalH, at + 1)) {
    if (bytes[at + 1] === capitalT && startOfHead.test(latin1(bytes.subarray(at, at + 16)))) {
      return parseHead(bytes, at);
    }
  }
  return null;
}

function parseHead(bytes: Uint8Array, start: number): Head | null {
  const first = lineAt(bytes, start);
  const [, status, reason = ''] = statusLine.exec(first.text) ?? [];
  if (status === undefined) return null;
  const headers: Header[] = [];
  let line = lineAt(bytes, first.end);
  while (line.text !== '') {
    const colon = line.text.indexOf(':');
    if (colon > 0) headers.push([line.text.slice(0, colon).trim(), line.text.slice(colon + 1).trim()]);
    line = lineAt(bytes, line.end);
  }
  return { status: Number(status), reason: reason.trim(), headers, end: line.end };
}

/** One line without its CRLF or LF, and where the next begins. */
function lineAt(bytes: Uint8Array, start: number): { text: string; end: number } {
  const feed = bytes.indexOf(0x0a, start);
  const stop = feed < 0 ? bytes.length : feed;
  const text = latin1(bytes.subarray(start, stop)).replace(/\r$/, '');
  return { text, end: feed < 0 ? bytes.length : feed + 1 };
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
