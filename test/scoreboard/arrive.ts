import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, OpenTabOptions } from '../e2e/driver/driver.ts';
import type { Step, Where } from '../lab/arrival.ts';
import type { Lab } from '../lab/lab.ts';
import type { Case } from './case.ts';

const places: Readonly<Record<Where, OpenTabOptions>> = {
  normal: {},
  private: { private: true },
  container: { container: 'Lab' },
};

/** Milliseconds that the badge may take after the answer. */
const patience = 15_000;

/** Comes to the failing page of a scenario as its steps say, and resolves with the tab that shows it, once it is told. */
export async function arriveAt(driver: Driver, { scenario, url }: Case, lab: Lab): Promise<number> {
  const tab = new Tab(driver, places[scenario.where ?? 'normal']);
  for (const step of scenario.prepare ?? []) await take(step);
  const tabId = await finish();
  await driver.waitForBadge(tabId, scenario.expect.badge, patience + (scenario.expect.after ?? 0));
  await driver.settled(tabId);
  return tabId;

  async function take(step: Step): Promise<void> {
    if ('wait' in step) await sleep(step.wait);
    else if ('visit' in step) await visit(step);
    else if (step.do === 'mend') lab.mend(scenario.id);
    else lab.breakAgain(scenario.id);
  }

  async function visit({ visit: path, of = scenario.id, host, where }: Extract<Step, { visit: string }>) {
    const address = host === undefined ? lab.url(of, path) : lab.urlAt(of, host, path);
    if (where === undefined) return await tab.go(address);
    const aside = await driver.openTab(address, places[where]);
    return await driver.settled(aside);
  }

  async function finish(): Promise<number> {
    switch (scenario.arrive ?? 'open') {
      case 'open':
        await tab.go(url, patience + (scenario.expect.after ?? 0));
        return tab.id;
      case 'back':
        await driver.back(tab.id);
        return tab.id;
      case 'reload':
        await driver.reload(tab.id, { bypassCache: true });
        return tab.id;
      case 'wake':
        return await wake(tab.id);
    }
  }

  async function wake(tabId: number): Promise<number> {
    await driver.openTab('about:blank');
    const asleep = await driver.discard(tabId);
    await driver.activate(asleep);
    return asleep;
  }
}

/** The tab in which a scenario is met; it opens with its first page. */
class Tab {
  #id: number | undefined;

  constructor(
    readonly driver: Driver,
    readonly place: OpenTabOptions,
  ) {}

  get id(): number {
    if (this.#id === undefined) throw new Error('The scenario opens no page before it comes to its own.');
    return this.#id;
  }

  /** Resolves once the page is loaded. */
  async go(url: string, timeout?: number): Promise<void> {
    if (this.#id === undefined) this.#id = await this.driver.openTab(url, this.place);
    else await this.driver.navigate(this.#id, url);
    await this.driver.settled(this.#id, timeout);
  }
}
