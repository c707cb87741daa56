import { expect, test, vi } from 'vitest';
import { api, SessionStorage, startBrowser } from './fake-browser.ts';

/** How often we run anything inside a page of shop.test, by opening the popup on it. */
async function looks(settings: object): Promise<number> {
  vi.resetModules();
  const local = new SessionStorage();
  startBrowser(new SessionStorage(), local);
  await local.set({ ...settings });
  const look = vi.spyOn(api.scripting, 'executeScript').mockClear();
  const { readFailedParts } = await import('../../../src/browser/parts/read.ts');
  await readFailedParts(7);
  return look.mock.calls.length;
}

test.each([
  [{}, 1],
  [{ leaveAlone: ['other.test'] }, 1],
  [{ leaveAlone: ['shop.test'] }, 0],
])('what failed on a page that is to be left alone is not even looked for: %j', async (settings, times) => {
  vi.spyOn(api.tabs, 'get').mockResolvedValue({ url: 'https://shop.test/', status: 'complete' });
  expect(await looks(settings)).toBe(times);
});
