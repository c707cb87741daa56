import { describe, expect, test } from 'vitest';
import { session } from './session.ts';

const here = session({ allowPrivate: true });

/** What lies in the journal's store, as it is kept. */
function kept(): Promise<Record<string, unknown>[]> {
  return here.driver.inExtension(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('journal')) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('journal');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const values = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const request = database.transaction('entries').objectStore('entries').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    database.close();
    return values;
  });
}

describe('an incident', () => {
  test('is written down with its verdict, and how long it lasted', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(tabId, '502');
    await expect.poll(kept).toHaveLength(1);
    const [begun] = await kept();
    expect(begun).toMatchObject({ version: 1, site: new URL(lab.url('down')).host, status: 502 });
    expect(begun).toMatchObject({ address: null, maker: null, verdict: null, cured: null, lasted: null });
    const popup = await driver.clickToolbar(tabId);
    const { cause, certainty } = await popup.waitForAttributes({ state: 'done', gateway: 'nginx' });
    await expect.poll(async () => (await kept())[0]?.['verdict']).toEqual({ cause, certainty });
    expect((await kept())[0]?.['maker']).toMatchObject({ product: 'nginx' });
    lab.mend('down');
    await popup.click('[data-action=skip-cache]');
    await popup.waitForAttributes({ state: 'resolved' });
    await expect.poll(async () => (await kept())[0]?.['cured']).toEqual({ by: 'skip-cache', proven: false });
    expect((await kept())[0]?.['lasted']).toBeGreaterThan(0);
    expect(await kept()).toHaveLength(1);
  });
});
