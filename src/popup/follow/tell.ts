import { ask } from '../../browser/pages.ts';
import type { Command, Reply } from '../../commands.ts';
import type { MessageKey } from '../../texts.ts';
import type { Followed } from './followed.ts';

/** Asks the background for something, and says what came of it. Returns whether it was done. */
export async function tell(
  followed: Followed,
  command: Command,
  done: MessageKey | null = null,
): Promise<boolean> {
  void followed.refresh(null);
  const reply = await ask(command);
  await followed.refresh(reply.kind === 'refused' ? refusals[reply.reason] : done);
  return reply.kind === 'done';
}

const refusals: Readonly<Record<Extract<Reply, { kind: 'refused' }>['reason'], MessageKey>> = {
  'no-incident': 'refusedMovedOn',
  'moved-on': 'refusedMovedOn',
  'not-safe': 'refusedNotSafe',
  unseen: 'refusedFailed',
  'no-permission': 'allowDenied',
  failed: 'refusedFailed',
};
