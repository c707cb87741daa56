import * as v from 'valibot';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const time = v.pipe(v.number(), v.finite());
const address = text(8192);

const proxySchema = v.object({ type: text(32), host: text(256), port: v.number() });
/** The proxy that served a request, as Firefox reports it (webRequest's proxyInfo). */
export type ForwardProxy = v.InferOutput<typeof proxySchema>;

export const redirectSchema = v.object({
  origin: text(1024),
  method: text(32),
  status: v.number(),
  /** Whether it led to the same path elsewhere, as from http to https does. */
  samePath: v.boolean(),
});
/** One redirect on the way to the answer: the site that redirected, never its path or query. */
export type Redirect = v.InferOutput<typeof redirectSchema>;

const responseSchema = v.object({
  kind: v.literal('response'),
  url: address,
  /** null: the same page was shown again since, and nobody saw by what request. */
  method: v.nullable(text(32)),
  status: v.number(),
  /** Reason phrase of the status line; '' over HTTP/2 and HTTP/3, which have none. */
  reason: text(256),
  at: time,
  fromCache: v.boolean(),
  /** Address of the peer: behind a proxy it is the proxy's. */
  ip: v.nullable(text(64)),
  proxy: v.nullable(proxySchema),
  headers: v.pipe(v.array(v.tuple([text(256), text(1024)])), v.maxLength(64)),
});
/** An answer to a top-level request. */
export type Response = v.InferOutput<typeof responseSchema>;

/** Answers to CONNECT that Firefox tells apart (RFC 9110, 9.3.6). */
const connectStatuses = [403, 502, 503, 504] as const;
export type ConnectStatus = (typeof connectStatuses)[number];

const tunnelSchema = v.object({
  kind: v.literal('tunnel'),
  url: address,
  /** null: as of a response. */
  method: v.nullable(text(32)),
  /** What the proxy answered to CONNECT, where the browser tells (Firefox); else null (Chromium). */
  status: v.nullable(v.picklist(connectStatuses)),
  error: text(128),
  at: time,
  proxy: v.nullable(proxySchema),
});

/** A way to an https site that a proxy would not open. */
export type Tunnel = v.InferOutput<typeof tunnelSchema>;

const pageSchema = v.object({
  kind: v.literal('page'),
  url: address,
  /** null: the page was there before anyone watched, so it may be the answer to a form. */
  method: v.nullable(v.literal('GET')),
  status: v.number(),
  at: time,
  /** Whether the site's own service worker controls the page. */
  controlled: v.boolean(),
  /** Whether it is the page as the browser kept it, brought back by going back or forward. */
  kept: v.boolean(),
});

export const failureSchema = v.variant('kind', [responseSchema, tunnelSchema, pageSchema]);
/**
 * What went wrong, by how it was learnt: an answer that the browser reported, a tunnel that a proxy refused, or an
 * error that only the document itself knows of (its service worker made it, or it was loaded before we watched).
 */
export type Failure = v.InferOutput<typeof failureSchema>;

export const placeSchema = v.object({
  private: v.boolean(),
  /** The browser's id of the cookie store, where it tells one with the event (Firefox does). */
  cookieStore: v.nullable(text(128)),
});
/** Where a tab lives: whether anything of it may be kept, and its cookie jar. */
export type Place = v.InferOutput<typeof placeSchema>;

const answerSchema = v.object({
  outcome: v.variant('kind', [responseSchema, tunnelSchema]),
  place: placeSchema,
});

export const loadingSchema = v.object({
  requestId: text(64),
  redirects: v.pipe(v.array(redirectSchema), v.maxLength(20)),
  answer: v.nullable(answerSchema),
});
/** A top-level request on its way, until the tab shows what came of it. */
export type Loading = v.InferOutput<typeof loadingSchema>;

/** Whether the error is an old one that the browser brought up again, without asking the site. */
export function isStoredCopy(failure: Failure): boolean {
  switch (failure.kind) {
    case 'response':
      return failure.fromCache;
    case 'page':
      return failure.kept;
    case 'tunnel':
      return false;
    default:
      return failure satisfies never;
  }
}
