import type { Header } from '../incident/headers.ts';

/** An answer as it was received, the only thing that identification looks at. */
export interface Answer {
  readonly status: number;
  /** Reason phrase of the status line; '' over HTTP/2 and HTTP/3, which have none (RFC 9113, 8.3.2). */
  readonly reason: string;
  readonly headers: readonly Header[];
  /**
   * The body as it came, after transfer and content coding; its first 64 kB are read. null where nobody read it. A
   * document's outerHTML is no substitute: the parser has changed it, and signatures are the bytes'.
   */
  readonly body: string | Uint8Array | null;
  /** Method of the request, where it is known: a CONNECT is only ever answered by a proxy of the visitor's. */
  readonly method?: string;
}

/** An answer made ready to be compared with the signatures. */
export interface ReadAnswer {
  readonly status: number;
  readonly reason: string;
  readonly method: string | null;
  /** Values by lower-case field name, in the order received. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** The body's beginning as text, without byte order mark and white space in front. */
  readonly page: string;
  /** Known to have none; false where nobody looked and no Content-Length tells. */
  readonly isEmpty: boolean;
}

/** How much of a body is read, in bytes (or UTF-16 units of a text). */
export const longestBody = 65_536;
const longestValue = 8192;
const mostHeaders = 512;

/** Never throws: what is no text becomes replacement characters, what is too long is cut. */
export function readAnswer(answer: Answer): ReadAnswer {
  const fields = fieldsOf(answer.headers);
  return {
    status: answer.status,
    reason: answer.reason.slice(0, 256),
    method: answer.method ?? null,
    fields,
    page: textOf(answer.body ?? '').trimStart(),
    isEmpty: answer.body === null ? fields.get('content-length')?.[0] === '0' : answer.body.length === 0,
  };
}

function fieldsOf(headers: readonly Header[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of headers.slice(0, mostHeaders)) {
    const key = name.toLowerCase();
    const values = fields.get(key) ?? [];
    values.push(value.slice(0, longestValue).trim());
    fields.set(key, values);
  }
  return fields;
}

function textOf(body: string | Uint8Array): string {
  if (typeof body === 'string') return body.slice(0, longestBody);
  const start = body.subarray(0, longestBody);
  return new TextDecoder(encodingOf(start)).decode(start);
}

/** Every signature is ASCII, so any charset that extends ASCII can be read as UTF-8; UTF-16 cannot. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
