import { readAside, readCookieLook } from '../../browser/fixes/cookies.ts';
import { readSwitchedOff } from '../../browser/fixes/extension.ts';
import { readCourse, readTrial } from '../../browser/store.ts';
import type { Known } from '../view.ts';

type Tried = Pick<Known, 'course' | 'cookies' | 'aside' | 'switchedOff' | 'onTrial'>;

/** What was tried of a tab's incident, and what can be put back. */
export async function readTried(tabId: number, incident: string | undefined): Promise<Tried> {
  const [aside, switchedOff, trial] = await Promise.all([readAside(tabId), readSwitchedOff(), readTrial()]);
  const common = { aside, switchedOff, onTrial: trial === tabId };
  if (incident === undefined) return { course: null, cookies: null, ...common };
  const [course, cookies] = await Promise.all([readCourse(tabId, incident), readCookieLook(tabId, incident)]);
  return { course, cookies, ...common };
}
