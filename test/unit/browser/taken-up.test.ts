import { expect, test, vi } from 'vitest';
import { newWaiting, waitingKey } from '../../../src/retry/waiting.ts';
import { newWatch } from '../../../src/retry/watch.ts';
import { error } from '../rules/cases.ts';
import { SessionStorage, startBrowser } from './fake-browser.ts';

/** The sites that are still waited for after the browser was closed and is started again. */
async function waitedForAfter(settings: object, policy: object): Promise<string[]> {
  vi.resetModules();
  vi.stubGlobal('__CLOCK_RATE__', 1);
  const [local, managed] = [new SessionStorage(), new SessionStorage()];
  startBrowser(new SessionStorage(), local, managed);
  for (const host of ['shop.test', 'news.test']) {
    const incident = error({ url: `https://${host}/` });
    const waiting = newWaiting(
      incident,
      incident.failure.url,
      newWatch(1_000, 0, () => 0.5),
    );
    await local.set({ [`waiting:${waitingKey(waiting.origin, waiting.place)}`]: waiting });
  }
  await local.set({ ...settings });
  await managed.set({ ...policy });
  const { takeUpWatches } = await import('../../../src/browser/watches/life.ts');
  await takeUpWatches();
  return Object.keys(await local.get(null)).filter((key) => key.startsWith('waiting:'));
}

/** Firefox reads a policy only when it starts, and tells of no change. */
test.each([
  [{}, {}, ['waiting:https://shop.test', 'waiting:https://news.test']],
  [{}, { excludedSites: ['shop.test'] }, ['waiting:https://news.test']],
  [{ leaveAlone: ['news.test'] }, { excludedSites: ['shop.test'] }, []],
])(
  'a site that came to be left alone meanwhile is not waited for: %j, %j',
  async (settings, policy, sites) => {
    expect(await waitedForAfter(settings, policy)).toEqual(sites);
  },
);
