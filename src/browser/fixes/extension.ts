import type { Refusal, Reply } from '../../commands.ts';
import { noted, stepOf, withStep } from '../../incident/course.ts';
import { shownIncident } from '../../incident/incident.ts';
import type { SwitchedOff } from '../../incident/switched-off.ts';
import { permitFor } from '../../probes/asking/permit.ts';
import { browser } from '../api.ts';
import { readTab, writeTrial } from '../store.ts';
import { changeCourse, note } from './course.ts';
import { load } from './load.ts';
import { measureFromNow } from './measure.ts';
import {
  type Extension,
  readExtension,
  readStoredTrial,
  readWay,
  switchExtension,
  writeStoredTrial,
} from './switch.ts';

/** Whether this background has a trial under way: one that is found without it was broken off. */
let isTrying = false;

/**
 * Switches another extension off, on and off again, and measures the page after each, as rounds of the fix `proxy-off`; ends
 * as soon as it is clear that this does not help. It is left off only where off, on, off has shown that it does. To be called
 * only after the person has agreed. Chromium alone lets an extension do so.
 */
export async function tryWithoutExtension(tabId: number, id: string): Promise<Reply> {
  if (__BROWSER__ === 'firefox' || isTrying) return refused('failed');
  if (browser.management === undefined) return refused('no-permission');
  isTrying = true;
  try {
    const incident = shownIncident(await readTab(tabId));
    if (incident === null) return refused('no-incident');
    if (permitFor(incident, true, Date.now()) !== 'free') return refused('not-safe');
    const extension = await readExtension(id);
    if (extension === null || !mayStandAside(extension) || (await isOneLeftOff())) return refused('failed');
    return await tryWithout(tabId, extension);
  } finally {
    isTrying = false;
  }
}

const refused = (reason: Refusal): Reply => ({ kind: 'refused', reason });
const done: Reply = { kind: 'done' };

function mayStandAside({ id, enabled, mayDisable, permissions }: Extension): boolean {
  return enabled && mayDisable && permissions.includes('proxy') && id !== browser.runtime.id;
}

/** One at a time: what waits to be switched on again must not be forgotten for another. */
async function isOneLeftOff(): Promise<boolean> {
  const trial = await readStoredTrial();
  return trial !== null && (await readExtension(trial.id))?.enabled === false;
}

/** It is stored before anything is switched, so that whatever stops us, it is found and switched on again. */
async function tryWithout(tabId: number, { id, name }: Extension): Promise<Reply> {
  const entry = { id, name: name.slice(0, 256), at: Date.now() };
  await writeStoredTrial({ ...entry, stage: 'trying' });
  await writeTrial(tabId);
  const isHelp = await offOnOff(tabId, id).catch(() => false);
  const isLeftOff = isHelp && (await isStillTried(id));
  if (isLeftOff) await writeStoredTrial({ ...entry, stage: 'left-off' });
  const isOn = isLeftOff || (await putOn(id));
  await note(tabId, { kind: 'ended', fix: 'proxy-off' });
  await writeTrial(null); // After the step has ended: a page of ours that follows it leaves the load to us till then.
  if (isLeftOff) return await load(tabId, 'proxy-off', true);
  return isOn ? done : refused('failed');
}

/**
 * What each position answers where the extension's proxy is the trouble, and how often it is asked for: a site that answers
 * every other request well would pass for one that minds the proxy, were each asked for once.
 */
const telling = [
  { position: 'off', expected: 'well', times: 1 },
  { position: 'on', expected: 'error', times: 2 },
  { position: 'off-again', expected: 'well', times: 2 },
] as const;

async function offOnOff(tabId: number, id: string): Promise<boolean> {
  const withIt = await readWay();
  for (const { position, expected, times } of telling) {
    if (!(await isStillTried(id))) return false;
    await switchExtension(id, position === 'on', withIt);
    for (let time = 0; time < times; time++) {
      const measured = await measureFromNow(tabId, 'proxy-off', position);
      if (!('outcome' in measured) || measured.outcome !== expected) return false;
    }
  }
  return true;
}

/** The person may switch it on in the midst. */
async function isStillTried(id: string): Promise<boolean> {
  const trial = await readStoredTrial();
  return trial?.id === id && trial.stage === 'trying';
}

/** Switches on again what was switched off for a try, and nothing else. */
export async function switchOn(id: string): Promise<Reply> {
  if ((await readStoredTrial())?.id !== id) return refused('failed');
  if (browser.management === undefined) return refused('no-permission');
  return (await putOn(id)) ? done : refused('failed');
}

/**
 * One that wants more than it did takes a click of the person in the browser itself: it stays off, and stays offered, as
 * where we may not switch any more. One that is gone needs nothing.
 */
async function putOn(id: string): Promise<boolean> {
  await browser.management?.setEnabled(id, true).catch(() => {});
  const trial = await readStoredTrial();
  const isOff = browser.management === undefined || (await readExtension(id))?.enabled === false;
  await writeStoredTrial(isOff && trial !== null ? { ...trial, stage: 'left-off' } : null);
  return !isOff;
}

/**
 * A trial that was broken off leaves the extension on, and its step untold; unless it had shown by then that this helps.
 *
 * @param tabId the tab that it was made for, if that is known
 */
export async function endBrokenTrial(tabId: number | null): Promise<void> {
  const trial = await readStoredTrial();
  if (isTrying) return;
  if (trial?.stage === 'trying') await putOn(trial.id);
  if (tabId === null) return;
  const at = Date.now();
  await changeCourse(tabId, (course) => {
    if (stepOf(course, 'proxy-off')?.kind !== 'under-way') return course;
    return trial?.stage === 'left-off'
      ? noted(course, { kind: 'ended', fix: 'proxy-off' }, at)
      : withStep(course, 'proxy-off', { kind: 'untold', at, why: 'failed' });
  });
  await writeTrial(null);
}

/** An extension that waits to be switched on again; the person may have done so, or removed it. */
export async function readSwitchedOff(): Promise<SwitchedOff | null> {
  const trial = await readStoredTrial();
  if (trial?.stage !== 'left-off') return null;
  const { stage, ...switchedOff } = trial;
  if (browser.management === undefined) return switchedOff;
  return (await readExtension(trial.id))?.enabled === false ? switchedOff : null;
}
