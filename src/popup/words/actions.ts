import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Situation } from '../../fixes/fix.ts';
import type { FixId } from '../../incident/fix-id.ts';
import { isReloadSafe } from '../../incident/form.ts';
import type { Incident } from '../../incident/incident.ts';
import { type Waiting, waysToWait } from '../../retry/waiting.ts';
import type { MessageKey } from '../../texts.ts';
import type { Act } from './plan/act.ts';
import type { Placed } from './plan/open.ts';

/** Something to press at once. */
export interface Action {
  /** Its stable name, for tests. */
  readonly name: string;
  readonly label: MessageKey;
  /** Either it is done, or the step is opened in which the person does it. */
  readonly does: Act | { readonly kind: 'open-step'; readonly fix: FixId };
}

/** The one thing to press, and what stands beside it. */
export interface Actions {
  readonly main: Action;
  readonly second: Action | null;
}

/** What can be pressed before it is known what fits. */
export function actionsAtOnce(incident: Incident): Actions {
  if (!isReloadSafe(incident)) return { main: openAnew(incident), second: null };
  return { main: skipCache, second: tryAgain };
}

/** Where the fault is the site's, or not known, no step of the person's comes before a fresh try. */
export function actionsFor(
  incident: Incident,
  situation: Situation,
  placed: readonly Placed[],
  waiting: Waiting | null,
  isExamined: boolean,
): Actions {
  const { diagnosis } = situation;
  if (waiting !== null && !isAsleep(waiting)) return whileWaiting(incident, waiting);
  if (isExamined && !isTheirs(diagnosis)) return toWait(incident, diagnosis);
  const best = isTheirs(situation.diagnosis) ? promising(placed) : null;
  if (best === null || !isReloadSafe(incident)) return actionsAtOnce(incident);
  const main = actionOf(best, situation);
  return { main, second: main.name === tryAgain.name ? skipCache : tryAgain };
}

/** The person would be asked first whether to go on. */
function isAsleep({ watch: { state } }: Waiting): boolean {
  return state.kind === 'paused' && state.why === 'restarted';
}

/** Where only the site can mend it, the best that the person can do is to be told of it. */
function toWait(incident: Incident, { verdict }: Diagnosis): Actions {
  const way = waysToWait(incident, verdict.cause === 'site-page');
  if (way === null) return actionsAtOnce(incident);
  const watch: Action = {
    name: 'watch',
    label: 'tellMe',
    does: { kind: 'watch', reload: null, own: false, itself: way.itself },
  };
  if (!isReloadSafe(incident)) return { main: openAnew(incident), second: watch };
  return { main: watch, second: { ...skipCache, label: 'retryPlainly' } };
}

function whileWaiting(incident: Incident, { watch: { state } }: Waiting): Actions {
  const isBack = state.kind === 'back';
  const open: Action = isReloadSafe(incident)
    ? {
        ...skipCache,
        label: isBack ? 'openPage' : 'tryNow',
        does: { kind: 'load', by: 'wait', proven: false },
      }
    : openAnew(incident);
  if (isBack || state.kind === 'ended') return { main: open, second: null };
  return {
    main: open,
    second: { name: 'stop-watching', label: 'stopWatching', does: { kind: 'stop-watching' } },
  };
}

const skipCache: Action = {
  name: 'skip-cache',
  label: 'retryPastCache',
  does: { kind: 'load', by: 'skip-cache', proven: false },
};
const tryAgain: Action = {
  name: 'refresh',
  label: 'retryPlainly',
  does: { kind: 'load', by: 'refresh', proven: false },
};

function openAnew({ failure }: Incident): Action {
  const label = failure.method === null ? 'openAnewUnknown' : 'openAnew';
  return { name: 'open-anew', label, does: { kind: 'load', by: 'open-anew', proven: false } };
}

/** Whether the person can do something about it, as far as the verdict goes. */
function isTheirs({ verdict: { cause, side } }: Diagnosis): boolean {
  return side === 'visitor' || cause === 'recovered';
}

function promising(placed: readonly Placed[]): Placed | null {
  const [best = null] = placed.filter(({ progress }) => progress === 'todo');
  return best?.chance.level === 'cures' || best?.chance.level === 'likely' ? best : null;
}

function actionOf({ fix, chance }: Placed, situation: Situation): Action {
  const proven = chance.level === 'cures';
  const { deed } = fix.guide(situation);
  switch (deed.kind) {
    case 'load':
      if (fix.id === 'refresh') return { ...tryAgain, does: { kind: 'load', by: 'refresh', proven } };
      return { ...skipCache, name: fix.id, does: { kind: 'load', by: fix.id, proven } };
    case 'clear': {
      const label = deed.what === 'copies' ? 'clearCopies' : 'clearWorker';
      return { name: fix.id, label, does: { kind: 'clear', what: deed.what, proven } };
    }
    case 'cookies':
      return { name: 'open-step', label: 'cookiesShow', does: { kind: 'open-step', fix: fix.id } };
    case 'switch':
    case 'switch-extension':
    case 'once':
    case 'watch':
    case 'hand-over':
      return { name: 'open-step', label: 'showHow', does: { kind: 'open-step', fix: fix.id } };
    default:
      return deed satisfies never;
  }
}
