import { readAside, readCookieLook } from '../../browser/fixes/cookies.ts';
import { readSwitchedOff } from '../../browser/fixes/extension.ts';
import { readCourse } from '../../browser/store.ts';
import type { Known } from '../view.ts';

type Tried = Pick<Known, 'course' | 'cookies' | 'aside' | 'switchedOff'>;

/** What was tried of a tab's incident, and what can be put back. */
export async function readTried(tabId: number, incident: string | undefined): Promise<Tried> {
  const [aside, switchedOff] = await Promise.all([readAside(tabId), readSwitchedOff()]);
  if (incident === undefined) return { course: null, cookies: null, aside, switchedOff };
  const [course, cookies] = await Promise.all([readCourse(tabId, incident), readCookieLook(tabId, incident)]);
  return { course, cookies, aside, switchedOff };
}
