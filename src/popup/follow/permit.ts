import { ask } from '../../browser/pages.ts';
import { requestEverySite, requestPermission, requestSite } from '../../browser/permissions.ts';
import { dropQuestion, noteQuestion } from '../../browser/question.ts';
import { shownIncident } from '../../incident/incident.ts';
import type { Followed } from './followed.ts';

export type Permission = Parameters<typeof requestPermission>[0];

/** How long an answer takes that no person gives, in milliseconds: what was allowed before is answered at once. */
const atOnce = 200;

/** What the browsers grant by the press itself, without a prompt that may close the popup. */
const silent: readonly Permission[] = __BROWSER__ === 'chrome' ? ['browsingData', 'cookies'] : ['cookies'];

/** Asks for a permission, then goes on. The request must be the first thing that a click does, or the browser does not ask. */
export function withPermission(followed: Followed, name: Permission, then: () => Promise<unknown>): void {
  const answer = requestPermission(name);
  const goOn = (granted: boolean) =>
    granted ? followed.refresh(null).then(then) : followed.refresh('allowDenied');
  if (silent.includes(name)) void answer.catch(() => false).then(goOn);
  else whenAnswered(followed, answer, goOn);
}

/** Asks to see how sites answer; to be called straight from a click, as above. */
export function allow(followed: Followed, where: 'site' | 'every-site'): void {
  const { url } = followed.known();
  const site = where === 'site' ? url : null;
  whenAnswered(followed, site === null ? requestEverySite() : requestSite(site), async (granted) => {
    if (!granted) return followed.refresh('allowDenied');
    await ask({ kind: 'look', tabId: followed.tabId });
    await followed.refresh(null);
    return followed.refresh(shownIncident(followed.known().state) ? 'allowThanks' : 'allowReload');
  });
}

function whenAnswered(
  followed: Followed,
  answer: Promise<boolean>,
  goOn: (granted: boolean) => Promise<unknown>,
): void {
  const noted = noteQuestion();
  const waiting = setTimeout(() => void followed.refresh('allowAsked'), atOnce);
  void answer
    .catch(() => false)
    .then(async (granted) => {
      clearTimeout(waiting);
      await noted;
      await dropQuestion();
      await goOn(granted);
    });
}
