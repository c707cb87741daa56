import * as v from 'valibot';
import type { Answer } from './answer.ts';

/** A saved answer: test/fixtures/README.md describes the form. */
const captureSchema = v.object({
  id: v.nullish(v.string()),
  request: v.nullish(v.object({ method: v.nullish(v.string()) })),
  response: v.object({
    status: v.number(),
    statusText: v.nullish(v.string()),
    headers: v.array(v.tuple([v.string(), v.string()])),
    bodyBase64: v.nullish(v.pipe(v.string(), v.check(isBase64, 'bodyBase64 is not base64'))),
    body: v.nullish(v.string()),
  }),
});

export interface Capture {
  /** null where the file has none: the file's name stands for it. */
  readonly id: string | null;
  readonly answer: Answer;
}

/**
 * Reads the JSON form of a saved answer.
 *
 * @throws Error with one plain sentence where the text is no JSON or not of that form.
 */
export function parseCapture(text: string): Capture {
  const parsed = v.safeParse(captureSchema, jsonOf(text));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`not a saved answer: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  }
  const { id, request, response } = parsed.output;
  const { status, statusText, headers, bodyBase64, body } = response;
  return {
    id: id ?? null,
    answer: {
      status,
      reason: statusText ?? '',
      headers,
      body: bodyBase64 == null ? (body ?? '') : bytesOf(bodyBase64),
      ...(request?.method == null ? {} : { method: request.method }),
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('not a saved answer: the file is no JSON (what curl -i prints goes to standard input)');
  }
}

function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.replace(/=+$/, '').length % 4 !== 1;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
