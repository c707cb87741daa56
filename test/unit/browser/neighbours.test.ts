import { expect, test, vi } from 'vitest';
import { valueIn } from '../../../src/probes/reading.ts';
import { SessionStorage, startBrowser } from './fake-browser.ts';

/** How many others are known to fail, for a shop that fails as well, after these sites failed. */
async function failingBeside(others: readonly string[], isPrivate = false): Promise<number | undefined> {
  vi.resetModules();
  startBrowser(new SessionStorage());
  const { noteSite, readNeighbours } = await import('../../../src/browser/checks/neighbours.ts');
  for (const url of ['https://shop.example.org/', ...others])
    await noteSite(url, true, async () => isPrivate);
  return valueIn(await readNeighbours('https://shop.example.org/'))?.failing;
}

test.each([
  [['https://news.example.com/', 'http://www.weather.example/'], 2],
  [['https://www.example.org/'], 0],
  [['http://localhost:3000/', 'http://127.0.0.1:8080/', 'http://app.localhost/'], 0],
  [['http://192.168.0.1/', 'http://[fd00::1]/', 'http://nas.local/', 'http://wiki/', 'http://ci.corp/'], 0],
])('%j beside a shop: %d unrelated sites fail', async (others, failing) => {
  expect(await failingBeside(others)).toBe(failing);
});

test('nothing is noted of a private window', async () => {
  expect(await failingBeside(['https://news.example.com/'], true)).toBe(0);
});
