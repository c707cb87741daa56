import { ask } from '../../browser/pages.ts';
import type { Command } from '../../commands.ts';
import type { Note } from '../../incident/course.ts';
import type { MessageKey } from '../../texts.ts';
import { type Act, permissionFor } from '../words/plan/act.ts';
import type { Followed } from './followed.ts';
import { withPermission } from './permit.ts';
import { tell } from './tell.ts';

/**
 * Does what a button of the plan stands for.
 *
 * @param opened that its step stands open, which is noted before; but a permission is asked for first of all
 */
export function act(followed: Followed, wanted: Act, opened?: Note): void {
  const { tabId } = followed;
  const command: Command =
    wanted.kind === 'put-back' || wanted.kind === 'switch-on' ? wanted : { ...wanted, tabId };
  const permission = permissionFor(wanted);
  if (permission === null) {
    void keepOpen(tabId, opened);
    void tell(followed, command, outcomes[wanted.kind] ?? null);
    return;
  }
  withPermission(followed, permission, () => tell(followed, command, outcomes[wanted.kind] ?? null));
  void keepOpen(tabId, opened);
}

async function keepOpen(tabId: number, opened: Note | undefined): Promise<void> {
  if (opened !== undefined) await ask({ kind: 'note', tabId, note: opened });
}

const outcomes: Readonly<Partial<Record<Act['kind'], MessageKey>>> = {
  'put-back': 'putBackDone',
  'switch-on': 'switchedOn',
};
