import { ask } from '../../browser/pages.ts';
import type { Command } from '../../commands.ts';
import type { Refusal, Reply } from '../../reply.ts';
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

/** What is said of an answer that the person has not pressed for; undefined: nothing. */
export function refusedWith(reply: Reply): MessageKey | undefined {
  const isQuiet = reply.kind === 'done' || reply.reason === 'too-soon';
  return isQuiet ? undefined : refusals[reply.reason];
}

const refusals: Readonly<Record<Refusal, MessageKey>> = {
  'no-incident': 'refusedMovedOn',
  'moved-on': 'refusedMovedOn',
  'not-safe': 'refusedNotSafe',
  unseen: 'refusedFailed',
  'no-permission': 'allowDenied',
  'too-soon': 'refusedTooSoon',
  'needs-click': 'refusedNeedsClick',
  'out-of-reach': 'refusedOutOfReach',
  newer: 'putBackSome',
  failed: 'refusedFailed',
};
