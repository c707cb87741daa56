import type { Aside } from '../../cookies/aside.ts';
import type { SwitchedOff } from '../../incident/switched-off.ts';
import type { Say } from '../../texts.ts';
import type { Act } from './plan/act.ts';

/** Something that was done and can be put back: it stays until it is. */
export interface Undo {
  /** Its stable name, for tests. */
  readonly action: 'put-back' | 'switch-on';
  readonly what: string;
  /** What it means meanwhile, and how long it is offered. */
  readonly meanwhile: string;
  readonly label: string;
  readonly act: Act;
}

/** What is to be put back, the newest batch of cookies alone: the one before is offered once it is back. */
export function undosOf(aside: readonly Aside[], switchedOff: SwitchedOff | null, say: Say): Undo[] {
  const [newest] = aside;
  return [
    ...(switchedOff === null ? [] : [switchOn(switchedOff, say)]),
    ...(newest === undefined ? [] : [putBack(newest, say)]),
  ];
}

function putBack({ id, count }: Aside, say: Say): Undo {
  return {
    action: 'put-back',
    what: count === 1 ? say('asideOne') : say('asideMany', String(count)),
    meanwhile: say('asideMeanwhile'),
    label: say(count === 1 ? 'asidePutOneBack' : 'asidePutBack'),
    act: { kind: 'put-back', id },
  };
}

function switchOn({ id, name }: SwitchedOff, say: Say): Undo {
  return {
    action: 'switch-on',
    what: say('extensionOff', name),
    meanwhile: say('extensionOffMeanwhile'),
    label: say('extensionOn'),
    act: { kind: 'switch-on', id },
  };
}
