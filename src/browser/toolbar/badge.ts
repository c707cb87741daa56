import { hostOf } from '../../incident/address.ts';
import { badgeText } from '../../incident/badge.ts';
import type { Failure } from '../../incident/failure.ts';
import { isNamed, statusName } from '../../incident/status.ts';
import { browser } from '../api.ts';
import { text } from '../texts.ts';

const icons = (name: 'normal' | 'alert') => ({ 16: `/icons/${name}-16.png`, 32: `/icons/${name}-32.png` });

/** White on #b3261e has a contrast of 6.5:1. */
const failing = { badge: '#b3261e', ink: '#ffffff' };

/**
 * Paints a tab's toolbar button. The commit of a page wipes what was painted before it, in both browsers: the caller
 * paints again after it. A tab that is gone meanwhile is no error.
 */
export async function paint(tabId: number, failure: Failure | null): Promise<void> {
  await Promise.all(failure === null ? cleared(tabId) : marked(tabId, failure)).catch(() => {});
}

function marked(tabId: number, failure: Failure): Promise<void>[] {
  const { action } = browser;
  return [
    action.setBadgeText({ tabId, text: badgeText(failure) }),
    action.setBadgeBackgroundColor({ tabId, color: failing.badge }),
    action.setBadgeTextColor({ tabId, color: failing.ink }),
    action.setTitle({ tabId, title: spoken(failure) }),
    action.setIcon({ tabId, path: icons('alert') }),
  ];
}

function cleared(tabId: number): Promise<void>[] {
  const { action } = browser;
  return [
    action.setBadgeText({ tabId, text: '' }),
    action.setTitle({ tabId, title: text('actionTitle') }),
    action.setIcon({ tabId, path: icons('normal') }),
  ];
}

/** The button's name for a screen reader, and its tooltip. */
function spoken(failure: Failure): string {
  const host = hostOf(failure.url);
  if (failure.kind === 'tunnel') return text('actionTitleTunnel', host);
  const name = isNamed(failure.status) ? statusName(failure.status) : '';
  return text('actionTitleFailing', `${failure.status} ${name}`.trim(), host);
}
