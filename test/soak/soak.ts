import type { Browser } from 'webextension-polyfill';
import { builtFolder } from '../bench/extensions/write.ts';
import type { BrowserName, Driver } from '../e2e/driver/driver.ts';
import { launch, until } from '../e2e/driver/index.ts';
import { Killer } from './background.ts';
import { diceOf } from './dice.ts';
import { type Finding, judgeJournal, judgeLeft, judgeSamples, type Kept } from './judge.ts';
import type { Options } from './options.ts';
import { type Sample, take } from './sample.ts';
import { type Site, startSite } from './site.ts';
import { pay, type Visit, visitsOf } from './visit.ts';

/** How many pages load at one time; the other tabs show what failed in them last. */
const atOnce = 8;
/** How many samples are taken in all. */
const sampled = 100;

export interface Soak {
  readonly version: string;
  readonly samples: readonly Sample[];
  /** How many visits the extension did not take in, in the time that it has. */
  readonly unnoticed: number;
  readonly findings: readonly Finding[];
}

/** Lets so many pages fail in so many tabs, while the background is stopped at random, and judges what is left of it. */
export async function soak(
  name: BrowserName,
  options: Options,
  told: (sample: Sample) => void,
): Promise<Soak> {
  const site = await startSite();
  const driver: Driver = await launch(name, { extension: builtFolder(name) });
  try {
    return await run(driver, site, options, told);
  } finally {
    await driver.close();
    site.close();
  }
}

async function run(
  driver: Driver,
  site: Site,
  { incidents, tabs: count, seed, crashes }: Options,
  told: (sample: Sample) => void,
): Promise<Soak> {
  await driver.inExtension(keepAll);
  const tabs: number[] = [];
  while (tabs.length < count) tabs.push(await driver.openTab('about:blank', { active: false }));
  const visits = visitsOf(incidents, diceOf(seed));
  const killer = new Killer(driver, site, diceOf(seed + 1), crashes);
  const begun = Date.now();
  const samples: Sample[] = [];
  let done = 0;
  const taken: Visit[] = [];

  const sample = async () => {
    const seconds = (Date.now() - begun) / 1000;
    const now = await take(driver, { incidents: done, kills: killer.kills, seconds });
    samples.push(now);
    told(now);
  };
  const next = async (free: number[], left: Visit[]): Promise<void> => {
    for (let visit = left.shift(); visit !== undefined; visit = left.shift()) {
      const tabId = free.shift();
      if (tabId === undefined) throw new Error('No tab is free.');
      if (await pay(driver, site, tabId, visit)) taken.push(visit);
      free.push(tabId);
      done += 1;
      if (done % Math.max(1, Math.round(incidents / sampled)) === 0) await sample();
    }
  };

  await sample();
  const killing = killer.run();
  const [free, ahead] = [[...tabs], [...visits]];
  const walkers = Array.from({ length: Math.min(atOnce, count) }, () => next(free, ahead));
  await Promise.all(walkers).finally(() => killer.stop());
  await killing;
  const kept = await journalAfter(driver, tabs);
  await sample();
  const left = await leftAfter(driver, tabs);
  const failing = ({ kind, number }: Visit) => site.failing(kind, number);
  const findings = [
    // What was lost with a crash, before it was stored anywhere, is counted apart.
    ...judgeJournal(visits, crashes ? taken : visits, kept, failing),
    ...judgeSamples(samples, count),
    judgeLeft(left),
  ];
  return { version: driver.version, samples, unnoticed: visits.length - taken.length, findings };
}

/** The journal keeps the addresses, by which each incident is found again, and all of them. */
async function keepAll(browser: Browser): Promise<void> {
  await browser.storage.local.set({ journalAddresses: true, journalMost: 20_000 });
}

/** Starts the background once more, waits until it has written down what was left, and reads the journal. */
async function journalAfter(driver: Driver, tabs: readonly number[]): Promise<Kept[]> {
  await driver.killBackground();
  const [tabId = 0] = tabs;
  await driver.inExtension((browser, id) => browser.runtime.sendMessage({ kind: 'look', tabId: id }), tabId);
  const isWritten = async () =>
    Object.keys(await driver.inExtension((browser) => browser.storage.session.get(null))).every(
      (key) => !key.startsWith('journal:'),
    );
  await until('the journal to be written', isWritten, 30_000);
  return await driver.inExtension(readJournal);
}

/** Closes the tabs, and names what session storage has left of them. */
async function leftAfter(driver: Driver, tabs: readonly number[]): Promise<string[]> {
  for (const id of tabs) await driver.closeTab(id);
  const ofTabs = async () =>
    Object.keys(await driver.inExtension((browser) => browser.storage.session.get(null))).filter((key) =>
      /^(?:tab|examination|course|cookies|journal):/.test(key),
    );
  await until('what is kept of the tabs to go', async () => (await ofTabs()).length === 0, 30_000).catch(
    () => {},
  );
  return await ofTabs();
}

async function readJournal(): Promise<Kept[]> {
  const finished = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await finished(indexedDB.open('journal'));
  const all: unknown[] = await finished(database.transaction('entries').objectStore('entries').getAll());
  database.close();
  return all.map((entry) => {
    const { address, cured } = Object(entry);
    return { address: address ?? null, cured: Object(cured)['by'] ?? null };
  });
}
