import * as v from 'valibot';

const time = v.pipe(v.number(), v.finite());
const header = v.tuple([v.pipe(v.string(), v.maxLength(256)), v.pipe(v.string(), v.maxLength(1024))]);

const common = {
  /** Milliseconds since the epoch, when it was asked. */
  at: time,
  /** Milliseconds until the answer's headers were there, or until it was given up. */
  took: v.pipe(v.number(), v.minValue(0)),
};

export const askedSchema = v.variant('kind', [
  v.object({
    kind: v.literal('answer'),
    ...common,
    status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(999)),
    /** Those on the allow list of src/incident/headers.ts. */
    headers: v.pipe(v.array(header), v.maxLength(64)),
    /** The body's first 64 kB as text, kept of errors only; null where it was not read. */
    body: v.nullable(v.pipe(v.string(), v.maxLength(65_536))),
  }),
  /** The site answers, with a redirect that is not followed: a reading, not a success. The browser hides where to. */
  v.object({ kind: v.literal('redirect'), ...common }),
  v.object({ kind: v.literal('no-answer'), ...common, why: v.picklist(['timeout', 'network']) }),
]);
/** One request that we made of the failing site, and what came of it. */
export type Asked = v.InferOutput<typeof askedSchema>;
export type Answered = Extract<Asked, { kind: 'answer' }>;

/** An error of the 5xx class, of which the server itself says that it is at fault (RFC 9110, 15.6). */
export function isServerError(asked: Asked): asked is Answered {
  return asked.kind === 'answer' && asked.status >= 500;
}

/** A page as it should be. */
export function isWell(asked: Asked): asked is Answered {
  return asked.kind === 'answer' && asked.status < 400;
}

/** Whether the answer is a mere file, which a gateway may have at hand while the server behind it is down. */
export function isFile({ headers }: Pick<Answered, 'headers'>): boolean {
  return headers.some(([name]) => name === 'last-modified');
}

/** Whether the answer comes from a cache on the way: then it says nothing of the server behind. */
export function isStoredAnswer({ headers }: Pick<Answered, 'headers'>): boolean {
  return headers.some(
    ([name, value]) =>
      (name === 'age' && Number(value) > 0) ||
      // RFC 9211, 2.1 and 2.2: `fwd=stale` is an answer that was fetched anew.
      (name === 'cache-status' && /;\s*hit\b(?!=\?0)/.test(value)) ||
      (/^(?:cf-cache-status|x-(?:[a-z]+-){0,2}cache(?:-status)?)$/.test(name) &&
        /\b(hit|stale|revalidated|updating)\b/i.test(value)),
  );
}
