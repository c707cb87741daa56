import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Nginx, startNginx } from '../lab/nginx.ts';
import { session } from './session.ts';

const here = session();
let nginx: Nginx;

beforeAll(async () => {
  nginx = await startNginx();
});
afterAll(() => nginx.close());

test('the main job: a real nginx with a dead upstream, seen, told, retried past the cache, well again', async () => {
  const { driver } = here;
  nginx.stopUpstream();
  const page = `${nginx.origin}/live/page`;
  const tabId = await driver.openTab(page);
  await driver.waitForBadge(tabId, '502');

  const popup = await driver.clickToolbar(tabId);
  await popup.waitForAttributes({ state: 'done', status: '502', method: 'GET' });
  expect(await popup.text()).toContain('Asked again: 502 each time');

  await popup.click('[data-action=skip-cache]');
  await popup.waitFor('the failed try to be told', () => document.body.textContent.includes('still 502'));
  await driver.waitForBadge(tabId, '502');

  nginx.startUpstream();
  await popup.click('[data-action=skip-cache]');
  await popup.waitForAttributes({ state: 'resolved' });
  await driver.waitForBadge(tabId, '');
  await driver.settled(tabId);
  const asked = (await nginx.accessLog()).filter((line) => line.endsWith('/live/page page'));
  expect(asked).toEqual(['502 GET /live/page page', '502 GET /live/page page', '200 GET /live/page page']);
});

test('a real 504 is told by its own name', async () => {
  const { driver } = here;
  const tabId = await driver.openTab(`${nginx.origin}/slow/page`);
  await driver.waitForBadge(tabId, '504');
  const popup = await driver.clickToolbar(tabId);
  await popup.waitForAttributes({ state: 'done', status: '504' });
  expect(await popup.text()).toContain('What a 504 means');
});
