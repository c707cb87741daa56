import { countOf } from '../../parts/watched.ts';
import { browser } from '../api.ts';
import { readSettings } from '../settings.ts';
import { text } from '../texts.ts';
import { icons } from '../toolbar/badge.ts';
import { readWatched } from './store.ts';

/** White on it has a contrast of 5.8:1. */
const grey = '#5b6863';
const ink = '#ffffff';
const most = 99;

/**
 * Says quietly on a tab's button that parts of its page failed: a count in grey, and only the tooltip where the person wants
 * no numbers. To be called where the page itself is well. Returns whether there was anything to say.
 */
export async function paintParts(tabId: number): Promise<boolean> {
  const watched = await readWatched(tabId);
  const count = watched === null ? 0 : countOf(watched);
  if (count === 0) return false;
  const { badge } = await readSettings();
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: badge === 'icon' ? '' : badgeOf(count) }),
    action.setBadgeBackgroundColor({ tabId, color: grey }),
    action.setBadgeTextColor({ tabId, color: ink }),
    action.setTitle({ tabId, title: titleOf(count) }),
    action.setIcon({ tabId, path: icons('normal') }),
  ]).catch(() => {}); // The tab is closed by now.
  return true;
}

function badgeOf(count: number): string {
  return count > most ? `${most}+` : String(count);
}

function titleOf(count: number): string {
  return count === 1 ? text('actionTitlePart') : text('actionTitleParts', String(count));
}
