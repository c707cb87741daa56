import type { Command } from '../commands.ts';
import { parseReply, type Reply } from '../reply.ts';
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

/** Opens a page of the browser's own beside the one in front, as its settings. Chromium alone lets an extension do that. */
export function openBrowserPage(address: string): void {
  void browser.tabs.create({ url: address });
}

/** Opens the popup's view of a tab as an ordinary page, which stays open while the person is elsewhere. */
export function openView(tabId: number): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`src/popup/index.html?tab=${tabId}`) });
}

/** Opens the journal's page. */
export function openJournal(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('src/journal/index.html') });
}
