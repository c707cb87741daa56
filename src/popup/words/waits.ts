import { hostOf } from '../../incident/address.ts';
import type { Named } from '../../retry/named.ts';
import type { Waiting } from '../../retry/waiting.ts';
import type { Phrase, Say } from '../../texts.ts';
import type { Times } from './times.ts';

/** A site that is waited for elsewhere than in this tab. */
export interface Wait {
  /** The name by which commands call it. */
  readonly key: string;
  readonly host: string;
  readonly stand: string;
  readonly kind: 'waiting' | 'asleep' | 'back';
}

export function waitsOf(elsewhere: readonly Named[], say: Say, times: Times): readonly Wait[] {
  return elsewhere.map(({ key, waiting }) => {
    const { state } = waiting.watch;
    const kind = state.kind === 'back' ? 'back' : isAsleep(state) ? 'asleep' : 'waiting';
    return { key, host: hostOf(waiting.origin), stand: say(...standOf(state, times)), kind };
  });
}

type State = Waiting['watch']['state'];

function isAsleep(state: State): boolean {
  return state.kind === 'paused' && state.why === 'restarted';
}

function standOf(state: State, times: Times): Phrase {
  switch (state.kind) {
    case 'waiting':
      return ['waitsNext', times.short(state.nextAt)];
    case 'asking':
      return ['waitsAsking'];
    case 'paused':
      return [state.why === 'restarted' ? 'waitsAsleep' : 'waitsPaused'];
    case 'back':
      return ['waitsBack'];
    case 'ended':
      return ['waitingStopped'];
    default:
      return state satisfies never;
  }
}
