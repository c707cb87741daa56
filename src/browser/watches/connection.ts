import { turned, type Watch } from '../../retry/watch.ts';
import { watchNow } from './clock.ts';
import { change } from './run.ts';
import { readAllWaiting } from './store.ts';

/**
 * Whether somebody waits until the person's own connection is back; null: not known yet. In memory on purpose: it only spares
 * the usual page a reading, and a background that lost it reads once.
 */
let isAwaited: boolean | null = null;

/** Somebody waits from now on. */
export function awaitConnection(): void {
  isAwaited = true;
}

/** Another site answers: it was not, or is no more, the person's own connection. Nothing of that site is kept. */
export async function connectionIsBack(): Promise<void> {
  if (isAwaited === false) return;
  isAwaited = false;
  for (const { key, waiting } of await readAllWaiting()) {
    if (!isOwn(waiting.watch)) continue;
    await change(key, waiting.place.private, (known) =>
      known === null || !isOwn(known.watch)
        ? known
        : { ...known, watch: turned(known.watch, { kind: 'resume' }, watchNow(), Math.random) },
    );
  }
}

function isOwn({ state }: Watch): boolean {
  return state.kind === 'paused' && state.why === 'own-connection';
}
