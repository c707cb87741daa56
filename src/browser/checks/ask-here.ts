/** What `askHere` brings back, of JSON alone, so that it can come out of a page. */
export interface RawAnswer {
  readonly kind: 'answer' | 'redirect' | 'no-answer';
  readonly at: number;
  readonly took: number;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
  readonly why: 'timeout' | 'network';
}

/** Which bodies are read, as far as their first 64 kB: of errors alone, or of good answers as well. */
export type Reads = 'errors' | 'all';

/**
 * Asks for an address by GET, past every cache, following no redirect. Runs in the background and inside pages alike, so
 * that both ask the same way: it may use nothing from outside itself.
 *
 * A tab may have gone on to another site meanwhile: that one never asks, or the failing site would learn of it. Then null.
 *
 * @param patience milliseconds
 */
export async function askHere(
  url: string,
  credentials: 'include' | 'omit',
  patience: number,
  reads: Reads = 'errors',
): Promise<RawAnswer | null> {
  const isPage = location.protocol === 'http:' || location.protocol === 'https:';
  if (isPage && location.origin !== new URL(url).origin) return null;
  const at = Date.now();
  const began = performance.now();
  const nothing = { status: 0, headers: [], body: null, why: 'network' } as const;
  const taken = () => Math.max(0, performance.now() - began);

  async function beginning(response: Response, longest: number): Promise<string> {
    const reader = response.body?.getReader();
    const parts: Uint8Array[] = [];
    let length = 0;
    while (reader !== undefined && length < longest) {
      // A page that comes slowly is judged by its beginning.
      const { done, value } = await reader.read().catch((error: unknown) => {
        const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
        if (isSlow && length > 0) return { done: true, value: undefined };
        throw error;
      });
      if (done || value === undefined) break;
      parts.push(value);
      length += value.length;
    }
    await reader?.cancel().catch(() => {});
    const bytes = new Uint8Array(length);
    let filled = 0;
    for (const part of parts) {
      bytes.set(part, filled);
      filled += part.length;
    }
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
    return new TextDecoder(wide).decode(bytes.subarray(0, longest)).slice(0, longest);
  }

  try {
    const response = await fetch(url, {
      credentials,
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    const took = taken();
    if (response.type === 'opaqueredirect') return { ...nothing, kind: 'redirect', at, took };
    const isOfUse = reads === 'all' || response.status >= 400 || url.endsWith('/cdn-cgi/trace');
    const body = isOfUse ? await beginning(response, 65_536).catch(() => null) : null;
    if (!isOfUse) await response.body?.cancel().catch(() => {});
    return {
      ...nothing,
      kind: 'answer',
      at,
      took,
      status: response.status,
      headers: [...response.headers],
      body,
    };
  } catch (error) {
    const why = error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'network';
    return { ...nothing, kind: 'no-answer', at, took: taken(), why };
  }
}
