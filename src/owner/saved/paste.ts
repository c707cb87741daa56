import type { Answer } from '../../gateways/answer.ts';
import { parseDump } from '../../gateways/dump.ts';
import { originOf } from '../../incident/address.ts';
import { parseUrl } from '../../parse-url.ts';

/** Longest text that is read, in UTF-16 code units: about 1 MB. */
export const longestPaste = 1_048_576;

/** What a person pasted, as an answer; or why it cannot be read as one. */
export type Pasted =
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      /** What was asked, where the text tells, without what may be secret: user, password, query and fragment. */
      readonly url: string | null;
    }
  | {
      readonly kind: 'unreadable';
      readonly why: 'empty' | 'too-long' | 'no-status-line' | 'only-a-page' | 'only-a-request';
    };

const statusLine = /^[ \t]{0,8}(?:< )?HTTP\/\d(?:\.\d)? \d{3}(?:[ \t]|$)/;
const verboseStatusLine = /^[ \t]{0,8}< HTTP\/\d(?:\.\d)? \d{3}(?:[ \t]|$)/;

/**
 * Reads what `curl -i`, `curl -v`, `curl -iv` or `wget -S` show in a terminal, with whatever stands in front, such as the
 * prompt and the command. Never throws.
 */
export function readPaste(text: string): Pasted {
  if (text.length > longestPaste) return unreadable('too-long');
  if (text.trim() === '') return unreadable('empty');
  const lines = text.split(/\r?\n|\r/);
  const start = lines.findIndex((line) => statusLine.test(line));
  if (start < 0) return unreadable(whyNot(text));
  const isVerbose = lines.some((line) => verboseStatusLine.test(line));
  const dump = isVerbose ? withoutMarks(lines) : withoutIndent(lines.slice(start));
  const { body, ...head } = parseDump(new TextEncoder().encode(dump.join('\n')));
  return {
    kind: 'answer',
    // Of `curl -I`, and of many a paste, only the head is there: that is no proof of an empty body.
    answer: { ...head, body: isBlank(body) ? null : body },
    url: bare(typedIn(lines.slice(0, start)) ?? askedIn(lines)),
  };
}

function unreadable(why: Extract<Pasted, { kind: 'unreadable' }>['why']): Pasted {
  return { kind: 'unreadable', why };
}

function whyNot(text: string): Extract<Pasted, { kind: 'unreadable' }>['why'] {
  if (/^\s{0,999}<(?:!doctype|html|head)/i.test(text.slice(0, 2000))) return 'only-a-page';
  if (/^(?:> )?(?:GET|HEAD|POST|PUT|PATCH|DELETE) \S{1,2000} HTTP\//m.test(text.slice(0, 65_536)))
    return 'only-a-request';
  return 'no-status-line';
}

/**
 * curl -v marks the head's lines with "< ", its own remarks with "* ", the request with "> ". The last head counts; with -i
 * the same lines stand there once more without marks.
 */
function withoutMarks(lines: readonly string[]): string[] {
  const start = lines.findLastIndex((line) => verboseStatusLine.test(line));
  const head: string[] = [];
  let at = start;
  for (; at < lines.length; at++) {
    const line = (lines[at] ?? '').trimStart();
    if (!line.startsWith('<')) continue;
    const field = line.slice(1).trim();
    if (field === '') break;
    head.push(field);
  }
  const seen = new Set(head);
  const body = lines.slice(at + 1).filter((line) => !isRemark(line) && !seen.has(line.trim()));
  return [...head, '', ...body];
}

function isRemark(line: string): boolean {
  return /^(?:[*<>] |[{}] \[|[<>]$)/.test(line);
}

/** wget -S moves the head in by two spaces. */
function withoutIndent(lines: readonly string[]): string[] {
  const indent = /^[ \t]*/.exec(lines[0]?.slice(0, 9) ?? '')?.[0] ?? '';
  return indent === ''
    ? [...lines]
    : lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
}

function isBlank(body: Answer['body']): boolean {
  return body === null || (typeof body === 'string' ? body : new TextDecoder().decode(body)).trim() === '';
}

function bare(url: string | null): string | null {
  return url === null ? null : originOf(url) + new URL(url).pathname;
}

const mostLines = 400;
const longestLine = 4000;

/** The address in the command in front. */
function typedIn(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, mostLines)) {
    const [url] = /https?:\/\/[^\s'"<>]+/i.exec(line.slice(0, longestLine)) ?? [];
    if (url !== undefined && parseUrl(url) !== null) return url;
  }
  return null;
}

/** What curl -v says that it asked; it names the port, not the scheme. */
function askedIn(lines: readonly string[]): string | null {
  const some = lines.slice(0, mostLines).map((line) => line.slice(0, longestLine));
  const find = (pattern: RegExp) =>
    some.map((line) => pattern.exec(line)?.[1]).find((part) => part !== undefined);
  const host = find(/^> Host: ([^\s/@]+)$/i);
  if (host === undefined) return null;
  const scheme = find(/^\* Connected to .{1,300} port (80) ?/) === undefined ? 'https' : 'http';
  const url = `${scheme}://${host}${find(/^> [A-Z]{1,10} (\/\S*) HTTP\//) ?? '/'}`;
  return parseUrl(url) === null ? null : url;
}
