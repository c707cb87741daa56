import type { Driver } from './driver/driver.ts';

/** Closes every tab but one, which is empty. */
export async function leaveOneEmptyTab(driver: Driver): Promise<void> {
  const tabs = await driver.tabs();
  const empty = tabs.find(({ url }) => url === 'about:blank')?.id ?? (await driver.openTab('about:blank'));
  for (const { id } of tabs) if (id !== empty) await driver.closeTab(id).catch(() => {});
}
