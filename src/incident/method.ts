/** Methods that may be sent again without changing anything at the site and that a reload of a page uses (RFC 9110, 9.2.1). */
const safeMethods: readonly string[] = ['GET', 'HEAD'];

/** Whether a request with this method may be repeated. An unknown method (null) may have carried a form: it may not. */
export function isRepeatable(method: string | null): boolean {
  return method !== null && safeMethods.includes(method);
}
