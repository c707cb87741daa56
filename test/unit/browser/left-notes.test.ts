import { expect, test, vi } from 'vitest';
import { entry } from '../history/entries.ts';
import { SessionStorage, startBrowser } from './fake-browser.ts';

/** Whether a note that a background has left stays for the journal, which cannot be opened here, after the next start. */
async function isKept(settings: object, policy: object): Promise<boolean> {
  vi.resetModules();
  const [session, local, managed] = [new SessionStorage(), new SessionStorage(), new SessionStorage()];
  startBrowser(session, local, managed);
  await session.set({ 'journal:1000-7:begun': { kind: 'begun', entry: entry() } });
  await local.set({ ...settings });
  await managed.set({ ...policy });
  const { writeDownWhatIsLeft } = await import('../../../src/browser/journal/record.ts');
  await writeDownWhatIsLeft();
  return session.kept.size > 0;
}

test.each([
  [{}, {}, true],
  [{ journal: false }, {}, false],
  [{ journal: true }, { forbidJournal: true }, false],
])('what was left for a journal that is off by now is dropped: %j, %j', async (settings, policy, kept) => {
  expect(await isKept(settings, policy)).toBe(kept);
});
