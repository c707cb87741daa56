import { beforeEach, expect, test } from 'vitest';
import { nothingWatched, type Watched } from '../../../src/parts/watched.ts';
import { SessionStorage, startBrowser } from './fake-browser.ts';

const session = new SessionStorage(20_000);
startBrowser(session);
const { readWatched, writeWatched } = await import('../../../src/browser/parts/store.ts');
const { writeSession } = await import('../../../src/browser/store.ts');

const many: Watched = {
  ...nothingWatched,
  groups: Array.from({ length: 90 }, (_, index) => ({
    origin: `https://host-${index}.shop.test`,
    kind: 'call',
    status: 502,
    count: 1,
  })),
};

beforeEach(() => session.kept.clear());

test('what happened has room where failed parts of pages have filled the store', async () => {
  await Promise.all([1, 2].map((tabId) => writeWatched(tabId, many)));
  await writeSession({ 'tab:3': 'x'.repeat(10_000) });
  expect(await session.get('tab:3')).not.toEqual({});
});

test('parts that have given way are not all that failed', async () => {
  for (const tabId of [1, 2, 3]) await writeWatched(tabId, many);
  expect(await readWatched(3)).toEqual({ ...nothingWatched, whole: false });
});
