import { ask } from '../../browser/pages.ts';
import { readCourse } from '../../browser/store.ts';
import { isMeasuring, judged, watchedEvery } from '../../fixes/progress.ts';
import { type Course, type Step, stepOf } from '../../incident/course.ts';
import { type FixId, fixIds } from '../../incident/fix-id.ts';
import { isReloadSafe } from '../../incident/form.ts';
import { shownIncident } from '../../incident/incident.ts';
import type { Followed } from './followed.ts';
import { tell } from './tell.ts';

/** A step that is under way. */
interface UnderWay {
  readonly fix: FixId;
  readonly step: Extract<Step, { kind: 'under-way' }>;
}

/** The steps that are under way. */
export function underWay(course: Course | null): UnderWay[] {
  if (course === null) return [];
  return fixIds.flatMap((fix) => {
    const step = stepOf(course, fix);
    return step?.kind === 'under-way' ? [{ fix, step }] : [];
  });
}

/**
 * Has the page measured while a step waits for it: at once, then every ten seconds at most, until it is well or two minutes
 * are over. Where that shows that the step has helped, the page is loaded. To be called after each change of what is known.
 */
export function measurer(followed: Followed): () => void {
  const { tabId, known } = followed;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let loaded = '';

  const measure = async () => {
    const { state } = known();
    const incident = shownIncident(state);
    const course = incident === null ? null : await readCourse(tabId, incident.id);
    const due = underWay(course).find(({ step }) => isDue(step, Date.now()));
    if (due === undefined || isAsking) return;
    isAsking = true;
    await ask({ kind: 'measure', tabId, fix: due.fix, position: due.step.position });
    isAsking = false;
    await followed.refresh();
  };

  /** Each stand of the rounds leads to one load at most. */
  const loadIfCured = async () => {
    const { state, course } = known();
    const incident = shownIncident(state);
    const cured = underWay(course).find(({ step }) => isCured(step));
    if (incident?.state.phase !== 'noticed' || cured === undefined || !isReloadSafe(incident)) return;
    const stand = `${incident.id} ${cured.fix} ${cured.step.since}`;
    if (stand === loaded) return;
    loaded = stand;
    const proven = judged(cured.step.rounds) === 'helped';
    await tell(followed, { kind: 'load', tabId, by: cured.fix, proven });
  };

  return () => {
    clearTimeout(timer);
    const now = Date.now();
    const waits = underWay(known().course).flatMap(({ step }) =>
      isMeasuring(step, now) ? [dueIn(step, now)] : [],
    );
    if (waits.length > 0) timer = setTimeout(() => void measure(), Math.min(...waits));
    void loadIfCured();
  };
}

/** What is done once shows by one good answer that it may have helped; a switch only by off, on, off. */
function isCured({ position, rounds }: UnderWay['step']): boolean {
  const went = judged(rounds);
  return went === 'helped' || (position === 'done' && went === 'works-now');
}

function isDue(step: UnderWay['step'], now: number): boolean {
  return isMeasuring(step, now) && dueIn(step, now) === 0;
}

/** Milliseconds until the page may be measured again. */
function dueIn({ since, position, rounds }: UnderWay['step'], now: number): number {
  const last = rounds.findLast((round) => round.position === position && round.at >= since);
  return last === undefined ? 0 : Math.max(0, last.at + watchedEvery - now);
}
