import { browser } from './api.ts';

/**
 * A permission that a popup has asked for. The browser's prompt may close the popup before the answer reaches it; then
 * the background goes on where it left off.
 */
const key = 'question';

/** How long a prompt can stand open and still be the one that was asked, in milliseconds. */
const patience = 5 * 60_000;

export async function noteQuestion(): Promise<void> {
  await browser.storage.session.set({ [key]: Date.now() });
}

/** The asker has its answer, or nobody waits for it any more. */
export async function dropQuestion(): Promise<void> {
  await browser.storage.session.remove(key);
}

/** Whether a question still waits for its answer; taken once, it is settled. */
export async function takeQuestion(): Promise<boolean> {
  const askedAt: unknown = (await browser.storage.session.get(key))[key];
  if (typeof askedAt !== 'number') return false;
  await dropQuestion();
  return Date.now() - askedAt < patience;
}
