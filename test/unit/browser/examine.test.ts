import { createServer } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Incident } from '../../../src/incident/incident.ts';
import { parseExamination } from '../../../src/probes/examination.ts';
import { measured } from '../../../src/probes/reading.ts';
import { error } from '../rules/cases.ts';
import { SessionStorage, startBrowser } from './fake-browser.ts';

const tabId = 7;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A site whose page fails, a tab that shows it, and the background as it has just been started. */
async function failingSite() {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.writeHead(502).end('down');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const incident = error({ url: `http://127.0.0.1:${port}/sale` });
  const session = new SessionStorage();
  const show = (shown: Incident) => session.set({ [`tab:${tabId}`]: { loading: null, incident: shown } });
  await show(incident);
  startBrowser(session);
  const { examine, examineBesides } = await import('../../../src/browser/checks/examine.ts');
  const stored = async () => parseExamination((await session.get(null))[`examination:${tabId}`]);
  const asked = () => hits.filter((path) => path === '/sale').length;
  return { incident, session, show, examine, examineBesides, stored, asked, close: () => server.close() };
}

describe('the failing page is asked for once', () => {
  test('where two popups open at the same moment', async () => {
    const { examine, asked, stored, close } = await failingSite();
    await Promise.all([examine(tabId, 'opened'), examine(tabId, 'opened')]);
    await examine(tabId, 'opened');
    close();
    expect(asked()).toBe(3);
    expect((await stored())?.asked).toBe(5);
  });

  test('where a new failure overtakes an examination and is opened twice', async () => {
    const { examine, asked, show, incident, close } = await failingSite();
    const first = examine(tabId, 'opened');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await show({ ...incident, id: '2000-7', shownAt: 90_000 });
    const second = examine(tabId, 'opened');
    await first;
    await Promise.all([second, examine(tabId, 'opened')]);
    close();
    expect(asked()).toBe(6);
  });

  test('where the background was stopped after the answers were there', async () => {
    const { examine, asked, session, incident, stored, close } = await failingSite();
    await examine(tabId, 'opened');
    const whole = await stored();
    const { fresh, anonymous, siblings } = whole?.readings ?? {};
    const cutOff = { ...whole, finishedAt: null, readings: { fresh, anonymous, siblings } };
    await session.set({ [`examination:${tabId}`]: { ...cutOff, incident: incident.id } });
    await examine(tabId, 'opened');
    close();
    expect(asked()).toBe(3);
    expect(await stored()).toMatchObject({ before: null, readings: { fresh } });
    expect((await stored())?.finishedAt).not.toBeNull();
  });
});

/** The page has a query, so that it is not asked for: that only takes time. */
test('nothing is written of a tab that was closed meanwhile, whenever that was', async () => {
  const { examine, session, show, incident, close } = await failingSite();
  const { forgetClosedTabs } = await import('../../../src/browser/incidents.ts');
  const url = `${incident.failure.url}?id=1`;
  const left: number[] = [];
  for (let moment = 0; moment < 60; moment++) {
    await show({ ...incident, failure: { ...incident.failure, url } });
    const run = examine(tabId, 'opened');
    for (let tick = 0; tick < moment; tick++) await Promise.resolve();
    await forgetClosedTabs(tabId);
    await run;
    if (session.kept.size > 0) left.push(moment);
    session.kept.clear();
  }
  close();
  expect(left).toEqual([]);
});

test('what was asked with leave is counted as well', async () => {
  const { examine, examineBesides, stored, close } = await failingSite();
  await examine(tabId, 'opened');
  await examineBesides(tabId, 'resolution', async (_, asked) => {
    asked();
    return measured({ resolver: 'Quad9', addresses: [] });
  });
  close();
  expect((await stored())?.asked).toBe(6);
});

test('a full store takes a new failure, and gives up what was examined', async () => {
  const session = new SessionStorage(40_100);
  startBrowser(session);
  const { writeTab } = await import('../../../src/browser/store.ts');
  await session.set({ 'examination:1': 'x'.repeat(20_000), 'examination:2': 'x'.repeat(20_000) });
  await writeTab(tabId, { loading: null, incident: error() });
  expect([...session.kept.keys()].sort()).toEqual(['recent:1000-7', 'tab:7']);
});
