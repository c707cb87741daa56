import { ask } from '../../browser/pages.ts';
import { readCourse } from '../../browser/store.ts';
import { shownIn } from '../../browser/tabs.ts';
import { isMeasuring, judged, watchedEvery } from '../../fixes/progress.ts';
import { type Course, type Step, stepOf } from '../../incident/course.ts';
import { type FixId, fixIds } from '../../incident/fix-id.ts';
import { isReloadSafe } from '../../incident/form.ts';
import { type Incident, shownIncident } from '../../incident/incident.ts';
import type { Followed } from './followed.ts';
import { refusedWith, tell } from './tell.ts';

/** A step that is under way. */
interface UnderWay {
  readonly fix: FixId;
  readonly step: Extract<Step, { kind: 'under-way' }>;
}

/** The steps that are under way. */
function underWay(course: Course | null): UnderWay[] {
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
  let refused = '';
  let waitUntil = 0;

  /** Who switches an extension for the person measures, and loads, as well. */
  const isOurs = (fix: FixId) => fix !== 'proxy-off' || !(known().onTrial || known().switchedOff !== null);

  const measure = async () => {
    const incident = shownIncident(known().state);
    const course = incident === null ? null : await readCourse(tabId, incident.id);
    const due = underWay(course).find(
      (one) => isOurs(one.fix) && isDue(one.step, Date.now()) && standOf(one) !== refused,
    );
    if (due === undefined || isAsking) return;
    isAsking = true;
    const { fix, step } = due;
    const reply = await ask({ kind: 'measure', tabId, fix, position: step.position, pressed: false });
    isAsking = false;
    if (reply.kind === 'refused' && reply.reason !== 'too-soon') refused = standOf(due);
    if (reply.kind === 'refused') waitUntil = Date.now() + watchedEvery;
    await followed.refresh(refusedWith(reply));
  };

  /** Each stand of the rounds leads to one load at most. */
  const loadIfCured = async () => {
    const { state, course } = known();
    const incident = shownIncident(state);
    const cured = underWay(course).find(({ fix, step }) => isOurs(fix) && isCured(step));
    if (incident?.state.phase !== 'noticed' || cured === undefined || !isReloadSafe(incident)) return;
    if (wasLoaded(incident, cured)) return;
    // What the person loads in this tab meanwhile may carry a form: nothing of ours cuts it off.
    if (standOf(cured) === loaded || !(await shownIn(tabId))?.isComplete) return;
    loaded = standOf(cured);
    const proven = judged(cured.step.rounds) === 'helped';
    await tell(followed, { kind: 'load', tabId, by: cured.fix, proven });
  };

  return () => {
    clearTimeout(timer);
    const now = Date.now();
    const waits = underWay(known().course).flatMap((one) =>
      isOurs(one.fix) && isMeasuring(one.step, now) && standOf(one) !== refused ? [dueIn(one.step, now)] : [],
    );
    const wait = Math.max(waitUntil - now, Math.min(...waits));
    if (waits.length > 0) timer = setTimeout(() => void measure(), wait);
    void loadIfCured();
  };
}

/** A load that brought the error again is not made once more by itself, by whichever page of ours. */
function wasLoaded({ attempts }: Incident, { fix, step }: UnderWay): boolean {
  return attempts.some(({ by, at }) => by === fix && at >= step.since);
}

const standOf = ({ fix, step }: UnderWay) => `${fix} ${step.since}`;

/** What is done once shows by one good answer that it may have helped; a switch only by off, on, off. */
function isCured({ position, rounds }: UnderWay['step']): boolean {
  const went = judged(rounds);
  return went === 'helped' || (position === 'done' && went === 'works-now');
}

function isDue(step: UnderWay['step'], now: number): boolean {
  return isMeasuring(step, now) && dueIn(step, now) === 0;
}

/** The press itself has the page measured at once; where that is lost, it is measured after so many milliseconds. */
const pressLead = 1_000;

/** Milliseconds until the page may be measured again. */
function dueIn({ since, position, rounds }: UnderWay['step'], now: number): number {
  const last = rounds.findLast((round) => round.position === position && round.at >= since);
  const next = last === undefined ? since + pressLead : last.at + watchedEvery;
  return Math.max(0, next - now);
}
