import { expect, test, vi } from 'vitest';
import { api, SessionStorage, startBrowser } from './fake-browser.ts';

test.each([
  ['number', 'OK'],
  ['icon', ''],
] as const)('a site that is back is told on another page’s button as errors are: %s', async (shows, text) => {
  startBrowser(new SessionStorage());
  const written = vi.spyOn(api.action, 'setBadgeText').mockClear();
  const spoken = vi.spyOn(api.action, 'setTitle').mockClear();
  const { paintBack } = await import('../../../src/browser/toolbar/badge.ts');
  await paintBack(7, 'shop.test', shows);
  expect(written).toHaveBeenCalledWith({ tabId: 7, text });
  expect(spoken).toHaveBeenCalled();
});
