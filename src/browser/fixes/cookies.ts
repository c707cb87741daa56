import type { Reply } from '../../commands.ts';
import type { Aside } from '../../cookies/aside.ts';
import type { CookieLook } from '../../cookies/look.ts';

export async function lookAtCookies(_tabId: number): Promise<Reply> {
  return { kind: 'refused', reason: 'failed' };
}

export async function clearCookies(
  _tabId: number,
  _which: 'suspects' | 'all',
  _proven: boolean,
): Promise<Reply> {
  return { kind: 'refused', reason: 'failed' };
}

export async function putBack(_id: string): Promise<Reply> {
  return { kind: 'refused', reason: 'failed' };
}

export async function readCookieLook(_tabId: number, _incident: string): Promise<CookieLook | null> {
  return null;
}

/** What was set aside of the site that the tab shows, newest first; of the tab's own cookie store alone. */
export async function readAside(_tabId: number): Promise<readonly Aside[]> {
  return [];
}
