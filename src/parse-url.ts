/** A text as an address; null where it is none. Node 20's own URL.canParse misreads letters beyond ASCII once it runs often. */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
