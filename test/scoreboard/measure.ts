import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from '../e2e/driver/driver.ts';
import { leaveOneEmptyTab } from '../e2e/tabs.ts';
import { overspent } from '../lab/budget.ts';
import { hostOf, hostsOf, type Scenario } from '../lab/scenario.ts';
import type { RecordedRequest } from '../lab/server/request-log.ts';
import { verdictIn } from '../lab/verdict.ts';
import type { Case } from './case.ts';
import type { Ground } from './ground.ts';
import { type Row, rowOf } from './row.ts';
import { watchDiagnosis } from './watch.ts';

/** Milliseconds that the badge may take after the answer. */
const patience = 15_000;
/** Milliseconds in which a loaded page's own late requests, as for its icon, still come. */
const lateRequests = 250;

/**
 * Meets one scenario with a real browser, opens the popup from the toolbar and watches its diagnosis.
 *
 * @throws Error if the scenario cannot be staged or the page does not fail as it should
 */
export async function measure(driver: Driver, known: Case, ground: Ground): Promise<Row> {
  const { scenario, verdict } = known;
  const { badge, after = 0 } = scenario.expect;
  await beginAnew(driver);
  await known.stage();
  ground.forget();
  const tabId = await known.open(driver);
  await driver.waitForBadge(tabId, badge, patience + after);
  await driver.settled(tabId);
  await sleep(lateRequests);

  const opened = Date.now();
  const popup = await driver.clickToolbar(tabId);
  if (scenario.ask) {
    await popup.waitForAttributes({ state: 'done' });
    await popup.click('[data-action=ask-page]');
    await popup.waitForAttributes({ state: 'checking' });
  }
  const seen = await watchDiagnosis(popup);
  await sleep(lateRequests);
  await popup.close();

  const all = ground.requests().filter((request) => !isTheBrowsersOwn(request));
  const since = all.filter(({ at }) => at >= opened);
  const before = all.filter(({ at }) => at < opened);
  return rowOf({
    scenario: scenario.id,
    browser: driver.browserName,
    verdict: verdictIn(verdict, driver.browserName),
    seen,
    asked: since.filter(({ host, method }) => host === hostOf(scenario) && method !== 'CONNECT').length,
    faults: [...overspent(scenario, since, before), ...foreignTunnels(scenario, since)],
  });
}

/** Whom the browsers ask by themselves, whatever they are told. */
const browsersOwn = [
  'accounts.google.com',
  'content-autofill.googleapis.com',
  'firefox.settings.services.mozilla.com',
  'optimizationguide-pa.googleapis.com',
  'update.googleapis.com',
];

/** The second: a look for a newer service worker, which follows a visit (Service Workers, "Handle Fetch"). */
function isTheBrowsersOwn({ host, headers }: RecordedRequest): boolean {
  return browsersOwn.includes(host) || headers['service-worker'] === 'script';
}

/** A tunnel is opened to a host before anything is asked of it. */
function foreignTunnels(scenario: Scenario, since: readonly RecordedRequest[]): readonly string[] {
  return since
    .filter(({ method, host }) => method === 'CONNECT' && !hostsOf(scenario).includes(host))
    .map(({ path }) => `a tunnel to ${path} was asked for`);
}

/** No scenario knows of the ones before it, whose errors would make it look as if the whole network failed. */
async function beginAnew(driver: Driver): Promise<void> {
  await leaveOneEmptyTab(driver);
  await driver.inExtension((browser) => browser.storage.session.clear());
}
