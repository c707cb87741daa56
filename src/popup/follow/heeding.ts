import { onWayChange } from '../../browser/network.ts';
import type { View } from '../view.ts';
import { sayHeeded } from './acts.ts';
import type { Followed } from './followed.ts';

/** One switch makes several changes; how long to wait for the last of them, in milliseconds. */
const settled = 3_000;

/**
 * A change of the network while a step stands open that asks for one counts as the person's word on how things stand; not as
 * their press: what only a press may ask for waits for one.
 */
export function heedWayChanges(followed: Followed, shown: () => View | null): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onWayChange(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const view = shown();
      const heeded = view?.kind === 'failing' ? view.rest?.plan?.heeds : null;
      if (heeded != null && navigator.onLine) void sayHeeded(followed, heeded);
    }, settled);
  });
}
