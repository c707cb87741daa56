import { originOf } from '../../incident/address.ts';
import { parseTabState } from '../../incident/incident.ts';
import { isOver } from '../../retry/over.ts';
import { withoutTab } from '../../retry/waiting.ts';
import { turned } from '../../retry/watch.ts';
import { isLeftAlone } from '../../settings.ts';
import { browser } from '../api.ts';
import { readSettings } from '../settings.ts';
import { watchNow } from './clock.ts';
import { change } from './run.ts';
import { readAllWaiting } from './store.ts';

/** Milliseconds for which the word that a page is back is kept. */
const remembered = 3_600_000;

/** After a start of the browser its tabs have other ids, and nothing is asked before the person says so. */
export async function pauseAfterRestart(): Promise<void> {
  await Promise.all(
    (await readAllWaiting()).map(({ key, waiting }) =>
      change(key, waiting.place.private, (known) => {
        if (known === null || isOver(known.watch)) return null;
        const watch = turned(known.watch, { kind: 'pause', why: 'restarted' }, watchNow(), Math.random);
        return { ...known, tabs: known.tabs.map((tab) => ({ ...tab, tabId: -1 })), watch };
      }),
    ),
  );
}

/** A page that the person sees again needs no more questions. Heard of by what is stored of its tab. */
export function observeRecoveries(): void {
  browser.storage.session.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const tabId = /^tab:(\d+)$/.exec(key)?.[1];
      const incident = tabId === undefined ? null : parseTabState(newValue)?.incident;
      if (incident?.state.phase === 'resolved')
        void forgetWhatIsBack(Number(tabId), originOf(incident.failure.url));
    }
  });
}

async function forgetWhatIsBack(tabId: number, origin: string): Promise<void> {
  for (const { key, waiting } of await readAllWaiting()) {
    if (waiting.origin !== origin) continue;
    await change(key, waiting.place.private, (known) => (known === null ? null : withoutTab(known, tabId)));
  }
}

/** A site that is to be left alone is not waited for any more. */
export async function forgetLeftAlone(): Promise<void> {
  const settings = await readSettings();
  for (const { key, waiting } of await readAllWaiting()) {
    if (isLeftAlone(waiting.origin, settings)) await change(key, waiting.place.private, () => null);
  }
}

/** Another site answers: it was not, or is no more, the person's own connection. */
export async function connectionIsBack(): Promise<void> {
  for (const { key, waiting } of await readAllWaiting()) {
    const { state } = waiting.watch;
    if (state.kind !== 'paused' || state.why !== 'own-connection') continue;
    await change(key, waiting.place.private, (known) =>
      known === null
        ? null
        : { ...known, watch: turned(known.watch, { kind: 'resume' }, watchNow(), Math.random) },
    );
  }
}

/** A closed tab of a private window waits no more; others are still told of by a notice. What is over is forgotten in time. */
export async function tabClosed(tabId: number): Promise<void> {
  for (const { key, waiting } of await readAllWaiting()) {
    const { state } = waiting.watch;
    const isOld = (state.kind === 'back' || state.kind === 'ended') && watchNow() - state.at > remembered;
    const isLeft =
      waiting.tabs.some((tab) => tab.tabId === tabId) && (waiting.place.private || isOver(waiting.watch));
    if (!isOld && !isLeft) continue;
    await change(key, waiting.place.private, (known) =>
      known === null || isOld ? null : withoutTab(known, tabId),
    );
  }
}
