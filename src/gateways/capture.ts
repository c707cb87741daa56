import * as v from 'valibot';
import type { Answer } from './answer.ts';

/** A saved answer: test/fixtures/README.md describes the form. */
const captureSchema = v.object({
  id: v.optional(v.string()),
  request: v.optional(v.object({ method: v.optional(v.string()) })),
  response: v.object({
    status: v.number(),
    statusText: v.optional(v.nullable(v.string()), ''),
    headers: v.array(v.tuple([v.string(), v.string()])),
    bodyBase64: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'bodyBase64 is not base64'))),
    body: v.optional(v.string()),
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
  const parsed = v.safeParse(captureSchema, JSON.parse(text));
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
      body: bodyBase64 === undefined ? (body ?? '') : bytesOf(bodyBase64),
      ...(request?.method === undefined ? {} : { method: request.method }),
    },
  };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
