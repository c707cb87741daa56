import { browser } from './api.ts';

/**
 * A permission that a popup has asked for. The browser's prompt may close the popup before the answer reaches it; then
 * the background goes on where it left off.
 */
const key = 'question';

/** How long a prompt can stand open and still be the one that was asked, in milliseconds. */
const patience = 5 * 60_000;

/** Asks nothing of the browser before it writes: the popup may be closed any moment. */
export async function noteQuestion(): Promise<void> {
  await browser.storage.session.set({ [key]: Date.now() });
}

/** The asker has its answer, or nobody waits for it any more. */
export async function dropQuestion(): Promise<void> {
  await browser.storage.session.remove(key);
}

/** Opens the popup again if it still waits for its answer; taken once, the question is settled. */
export async function answerQuestion(): Promise<void> {
  const askedAt: unknown = (await browser.storage.session.get(key))[key];
  if (typeof askedAt !== 'number') return;
  await dropQuestion();
  if (Date.now() - askedAt < patience) await reopen().catch(() => {}); // The window is closed by now.
}

/** The prompt may have left its window without the focus; then Chromium opens no popup in it. */
async function reopen(): Promise<void> {
  const { id: windowId } = await browser.windows.getLastFocused();
  if (windowId === undefined) return;
  await browser.windows.update(windowId, { focused: true });
  await browser.action.openPopup({ windowId });
}
