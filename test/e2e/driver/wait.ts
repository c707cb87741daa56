import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that anything in a browser may take before the test gives up on it. */
export const PATIENCE = 15_000;
const INTERVAL = 20;

export type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

/**
 * Asks again and again until the probe answers something truthy, and resolves with that.
 *
 * @param what completes the sentence "Waited 15000 ms in vain for …"
 * @throws Error naming what was awaited and what the probe said last
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T> | T,
  timeout = PATIENCE,
): Promise<Truthy<T>> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const said = await attempt(probe);
    if ('value' in said && isTruthy(said.value)) return said.value;
    if (Date.now() > deadline) throw new Error(`Waited ${timeout} ms in vain for ${what}. ${last(said)}`);
    await sleep(INTERVAL);
  }
}

/**
 * Waits for a promise no longer than the timeout in milliseconds.
 *
 * @throws Error naming what was awaited
 */
export async function within<T>(what: string, promise: Promise<T>, timeout = PATIENCE): Promise<T> {
  const overdue = new AbortController();
  const tooLate = sleep(timeout, undefined, { signal: overdue.signal }).then(() => {
    throw new Error(`Waited ${timeout} ms in vain for ${what}.`);
  });
  tooLate.catch(() => {});
  return await Promise.race([promise, tooLate]).finally(() => overdue.abort());
}

type Said<T> = { readonly value: T } | { readonly error: unknown };

async function attempt<T>(probe: () => Promise<T> | T): Promise<Said<T>> {
  try {
    return { value: await probe() };
  } catch (error) {
    return { error };
  }
}

function isTruthy<T>(value: T): value is Truthy<T> {
  return Boolean(value);
}

function last(said: Said<unknown>): string {
  return 'error' in said ? `It failed with: ${said.error}` : `It was ${JSON.stringify(said.value)}.`;
}
