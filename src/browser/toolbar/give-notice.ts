import { browser } from '../api.ts';

/** A notice of the system's: quiet, and of a host's name alone, since it stays in the system's list. */
export interface Notice {
  readonly id: string;
  readonly icon: 'alert' | 'normal';
  readonly title: string;
  readonly message: string;
}

/** Gives it where the person has allowed notices; one with the same id takes the place of the one before. */
export async function giveNotice({ id, icon, title, message }: Notice): Promise<void> {
  if (browser.notifications === undefined) return;
  const iconUrl = browser.runtime.getURL(`icons/${icon}-128.png`);
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message, ...quiet });
}

/** Firefox refuses the option; its notices make no sound of their own. */
const quiet = __BROWSER__ === 'chrome' ? { silent: true } : {};
