import type { Step, Where } from '../lab/arrival.ts';
import type { Lab } from '../lab/lab.ts';
import type { Scenario } from '../lab/scenario.ts';
import type { Driver, OpenTabOptions } from './driver/driver.ts';

const windows = {
  normal: {},
  private: { private: true },
  container: { container: 'Other login' },
} as const satisfies Record<Where, OpenTabOptions>;

/**
 * Meets a scenario's first page as a person does who has come the way that the scenario says. Private windows take
 * `allowPrivate`, containers Firefox. Cookies and copies stay in the profile, so that each scenario is met as it
 * says only once in each.
 *
 * @returns the tab in which the page is loading
 * @throws if the scenario names a host that it does not answer at
 */
export async function meet(driver: Driver, lab: Lab, scenario: Scenario): Promise<number> {
  const { id, where = 'normal', prepare = [], arrive = 'open' } = scenario;
  let tabId: number | undefined;

  const load = async (url: string, window: Where) => {
    const there = window === where ? tabId : undefined;
    if (there === undefined) return await driver.openTab(url, windows[window]);
    await driver.navigate(there, url);
    return there;
  };
  const take = async (step: Step) => {
    if ('wait' in step) return await new Promise<void>((resolve) => setTimeout(resolve, step.wait));
    if ('do' in step) return step.do === 'mend' ? lab.mend(id) : lab.breakAgain(id);
    const window = step.where ?? where;
    const loaded = await load(addressOf(lab, id, step), window);
    await driver.settled(loaded);
    if (window === where) tabId = loaded;
  };

  for (const step of prepare) await take(step);
  if (arrive === 'open' || tabId === undefined) return await load(lab.url(id), where);
  if (arrive === 'back') await driver.back(tabId);
  else if (arrive === 'reload') await driver.reload(tabId, { bypassCache: true });
  else return await wake(driver, tabId);
  return tabId;
}

function addressOf(lab: Lab, id: string, step: Extract<Step, { visit: string }>): string {
  const of = step.of ?? id;
  return step.host === undefined ? lab.url(of, step.visit) : lab.urlAt(of, step.host, step.visit);
}

/** Puts a tab to sleep behind another one and brings it to the front again; it may have another id then. */
async function wake(driver: Driver, tabId: number): Promise<number> {
  await driver.openTab('about:blank');
  const asleep = await driver.discard(tabId);
  await driver.activate(asleep);
  return asleep;
}
