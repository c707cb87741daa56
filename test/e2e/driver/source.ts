/** Compilers that keep function names (esbuild) leave calls to this helper in a function's text. */
export const NAME_HELPER = 'const __name = (named) => named;';

/**
 * Turns a function and its arguments into an expression that can be evaluated in another program. Its value is
 * a promise of a JSON text, to be read by `readAnswer`.
 *
 * @param fn uses nothing from outside itself
 * @param args survive JSON
 * @param given expressions to pass before the arguments
 */
export function callExpression(
  fn: (...args: never[]) => unknown,
  args: readonly unknown[],
  given: readonly string[] = [],
): string {
  const list = [...given, ...args.map((argument) => JSON.stringify(argument) ?? 'undefined')];
  return `(async () => {
    ${NAME_HELPER}
    const value = await (${fn})(${list.join(', ')});
    return JSON.stringify({ value });
  })()`;
}

/**
 * Turns a function into the text of one that can be handed to `scripting.executeScript`. An exception comes back
 * as a value, since Chromium would keep it to itself.
 */
export function pageFunction(fn: (...args: never[]) => unknown): string {
  return `async (...args) => {
    ${NAME_HELPER}
    try {
      return { value: await (${fn})(...args) };
    } catch (error) {
      return { error: String(error) };
    }
  }`;
}

/** Reads what an expression made by `callExpression` came to: the function's own result, as JSON keeps it. */
export function readAnswer<R>(json: string): R {
  return JSON.parse(json).value;
}
