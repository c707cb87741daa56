import { readAside, readCookieLook } from '../../browser/fixes/cookies.ts';
import { readSwitchedOff } from '../../browser/fixes/extension.ts';
import { readSite } from '../../browser/journal/read.ts';
import { readCourse, readTrial } from '../../browser/store.ts';
import { readWaits } from '../../browser/watches/reading.ts';
import { hostOf } from '../../incident/address.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Known } from '../view.ts';

type Tried = Pick<
  Known,
  | 'course'
  | 'cookies'
  | 'aside'
  | 'switchedOff'
  | 'onTrial'
  | 'waiting'
  | 'elsewhere'
  | 'mayNotify'
  | 'history'
>;

/** What was tried of a tab's incident, and what can be put back. */
export async function readTried(tabId: number, incident: Incident | null): Promise<Tried> {
  const [aside, switchedOff, trial, watched] = await Promise.all([
    readAside(tabId),
    readSwitchedOff(),
    readTrial(),
    readWaits(tabId, incident),
  ]);
  const common = { aside, switchedOff, onTrial: trial === tabId, ...watched };
  if (incident === null) return { course: null, cookies: null, history: [], ...common };
  const [course, cookies, history] = await Promise.all([
    readCourse(tabId, incident.id),
    readCookieLook(tabId, incident.id),
    incident.place.private ? [] : readSite(hostOf(incident.failure.url)),
  ]);
  return { course, cookies, history, ...common };
}
