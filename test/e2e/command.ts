import type { Command, Reply } from '../../src/commands.ts';
import { type Course, parseCourse } from '../../src/incident/course.ts';
import { type Incident, parseTabState } from '../../src/incident/incident.ts';
import type { Lab } from '../lab/lab.ts';
import type { Driver } from './driver/driver.ts';
import { meet } from './meet.ts';
import { dealtWith, stored } from './session.ts';

/** Asks the background for something, as our own pages do. */
export function command(driver: Driver, asked: Command): Promise<Reply> {
  return driver.inExtension((browser, message) => browser.runtime.sendMessage(message), asked);
}

/** The tab with a scenario's failed page. */
export async function failedTab(driver: Driver, lab: Lab, id: string): Promise<number> {
  const scenario = lab.scenarios.find((known) => known.id === id);
  if (scenario === undefined) throw new Error(`No scenario ${id}.`);
  const tabId = await meet(driver, lab, scenario);
  await driver.waitForBadge(tabId, scenario.expect.badge);
  await driver.settled(tabId);
  await dealtWith(driver, tabId);
  return tabId;
}

export async function incidentOf(driver: Driver, tabId: number): Promise<Incident | null> {
  return parseTabState((await stored(driver))[`tab:${tabId}`])?.incident ?? null;
}

export async function courseOf(driver: Driver, tabId: number): Promise<Course | null> {
  const incident = await incidentOf(driver, tabId);
  return incident === null ? null : parseCourse((await stored(driver))[`course:${tabId}`], incident.id);
}
