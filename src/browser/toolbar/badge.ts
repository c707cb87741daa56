import { hostOf } from '../../incident/address.ts';
import { badgeText } from '../../incident/badge.ts';
import type { Failure } from '../../incident/failure.ts';
import { isNamed, statusName } from '../../incident/status.ts';
import type { Settings } from '../../settings.ts';
import { browser } from '../api.ts';
import { text } from '../texts.ts';

export const icons = (name: 'normal' | 'alert') => ({
  16: `/icons/${name}-16.png`,
  32: `/icons/${name}-32.png`,
});

/** What is known of a failing page beyond its failure: somebody waits for it, or it answers again. */
export type Hope = 'none' | 'waiting' | 'back';

/** White on them has a contrast of 6.5:1, 8.4:1 and 6.6:1. */
const colours: Readonly<Record<Hope, string>> = { none: '#b3261e', waiting: '#28496a', back: '#1d6b3d' };
const ink = '#ffffff';

/** What is to be painted of a failure, and whether in characters too, or by the icon alone. */
interface Marking {
  readonly failure: Failure;
  readonly hope: Hope;
  readonly shows: Settings['badge'];
}

/**
 * Paints a tab's toolbar button; null: nothing fails. The commit of a page wipes what was painted before it, in both
 * browsers: the caller paints again after it. A tab that is gone meanwhile is no error.
 */
export async function paint(tabId: number, marking: Marking | null): Promise<void> {
  await Promise.all(marking === null ? cleared(tabId) : marked(tabId, marking)).catch(() => {});
}

function marked(tabId: number, { failure, hope, shows }: Marking): Promise<void>[] {
  const { action } = browser;
  return [
    action.setBadgeText({ tabId, text: shows === 'number' ? words(failure, hope) : '' }),
    action.setBadgeBackgroundColor({ tabId, color: colours[hope] }),
    action.setBadgeTextColor({ tabId, color: ink }),
    action.setTitle({ tabId, title: spoken(failure, hope) }),
    action.setIcon({ tabId, path: icons(hope === 'back' ? 'normal' : 'alert') }),
  ];
}

/** Says on the button of a tab that shows no failure that a site it waited for is back: by its name alone where no number is wanted. */
export async function paintBack(tabId: number, host: string, shows: Settings['badge']): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: shows === 'number' ? marks.back : '' }),
    action.setBadgeBackgroundColor({ tabId, color: colours.back }),
    action.setBadgeTextColor({ tabId, color: ink }),
    action.setTitle({ tabId, title: text('actionTitleBack', host) }),
  ]).catch(() => {});
}

const marks = { waiting: '…', back: 'OK' } as const;

function cleared(tabId: number): Promise<void>[] {
  const { action } = browser;
  return [
    action.setBadgeText({ tabId, text: '' }),
    action.setTitle({ tabId, title: text('actionTitle') }),
    action.setIcon({ tabId, path: icons('normal') }),
  ];
}

function words(failure: Failure, hope: Hope): string {
  return hope === 'none' ? badgeText(failure) : marks[hope];
}

/** The button's name for a screen reader, and its tooltip. */
function spoken(failure: Failure, hope: Hope): string {
  const host = hostOf(failure.url);
  if (hope !== 'none') return text(hope === 'waiting' ? 'actionTitleWaiting' : 'actionTitleBack', host);
  if (failure.kind === 'tunnel') return text('actionTitleTunnel', host);
  const name = isNamed(failure.status) ? statusName(failure.status) : '';
  return text('actionTitleFailing', `${failure.status} ${name}`.trim(), host);
}
