import { readNames } from '../../settings.ts';
import { browser } from '../api.ts';
import { inTurn } from '../in-turn.ts';
import { settingsTurn } from '../settings.ts';

/** What the settings were before they were all reset, kept until the browser closes. */
const beforeReset = 'settings-before-reset';

/**
 * Puts every setting back to what is usual, and keeps what was, bad values too. A second press, which finds nothing to reset,
 * leaves what the first one has kept.
 */
export function resetSettings(): Promise<void> {
  return inTurn(settingsTurn, reset);
}

async function reset(): Promise<void> {
  const stored = await browser.storage.local.get(readNames);
  if (Object.keys(stored).length === 0 && (await wasReset())) return;
  await browser.storage.session.set({ [beforeReset]: stored });
  await browser.storage.local.remove(readNames);
}

/** Whether a reset can be undone. */
export async function wasReset(): Promise<boolean> {
  return (await readBefore()) !== null;
}

/** Puts everything back as it was before the reset, whatever was changed since. */
export function undoReset(): Promise<void> {
  return inTurn(settingsTurn, putBack);
}

async function putBack(): Promise<void> {
  const before = await readBefore();
  if (before === null) return;
  await browser.storage.local.remove(readNames.filter((name) => before[name] === undefined));
  await browser.storage.local.set(before);
  await browser.storage.session.remove(beforeReset);
}

async function readBefore(): Promise<Record<string, unknown> | null> {
  const before: unknown = (await browser.storage.session.get(beforeReset))[beforeReset];
  return typeof before === 'object' && before !== null ? { ...before } : null;
}
