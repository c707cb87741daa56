import { type Command, parseReply, type Reply } from '../commands.ts';
import { browser } from './api.ts';

/** Asks the background for something, and gives its answer. */
export async function ask(command: Command): Promise<Reply> {
  try {
    return parseReply(await browser.runtime.sendMessage(command));
  } catch {
    return { kind: 'refused', reason: 'failed' };
  }
}

export function openSettings(): void {
  void browser.runtime.openOptionsPage();
}
