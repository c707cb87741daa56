import { beforeEach, expect, test, vi } from 'vitest';
import { SessionStorage, startBrowser } from './fake-browser.ts';

const chosen = { badge: 'icon', journalDays: 'bad', leaveAlone: ['shop.test'] };
let local: SessionStorage;
let settings: typeof import('../../../src/browser/settings/reset.ts');

beforeEach(async () => {
  vi.resetModules();
  local = new SessionStorage();
  startBrowser(new SessionStorage(), local);
  await local.set({ ...chosen, version: '1.0' });
  settings = await import('../../../src/browser/settings/reset.ts');
});

const stored = () => local.get(null);

test('a reset is undone as it was, bad values too', async () => {
  await settings.resetSettings();
  expect(await stored()).toEqual({ version: '1.0' });
  await settings.undoReset();
  expect(await stored()).toEqual({ ...chosen, version: '1.0' });
  expect(await settings.wasReset()).toBe(false);
});

test.each([
  ['one after the other', async () => [await settings.resetSettings(), await settings.resetSettings()]],
  ['at once', () => Promise.all([settings.resetSettings(), settings.resetSettings()])],
])('a second press, %s, finds nothing to reset, and keeps what the first one has kept', async (_, press) => {
  await press();
  await settings.undoReset();
  expect(await stored()).toEqual({ ...chosen, version: '1.0' });
});

test('what was chosen after a reset is what the next can put back', async () => {
  await settings.resetSettings();
  await local.set({ badge: 'number' });
  await settings.resetSettings();
  await settings.undoReset();
  expect(await stored()).toEqual({ badge: 'number', version: '1.0' });
});

test('what is chosen in the moment before everything is put back, or reset, is overtaken by it', async () => {
  const { changeSettings } = await import('../../../src/browser/settings.ts');
  await settings.resetSettings();
  await Promise.all([changeSettings(() => ({ watch504: false })), settings.undoReset()]);
  expect(await stored()).toEqual({ ...chosen, version: '1.0' });
  await Promise.all([changeSettings(() => ({ watch504: false })), settings.resetSettings()]);
  expect(await stored()).toEqual({ version: '1.0' });
});
