import type { Refusal, Reply } from '../../commands.ts';
import { originOf } from '../../incident/address.ts';
import { noted, type Position, type Round } from '../../incident/course.ts';
import type { FixId } from '../../incident/fix-id.ts';
import { type Incident, shownIncident } from '../../incident/incident.ts';
import { answeredIn, peaceWanted, questionCounted, turnFor, turnTaken } from '../../incident/questions.ts';
import { outcomeOf, peaceUntil } from '../../probes/asking/outcome.ts';
import { type Permit, permitFor } from '../../probes/asking/permit.ts';
import { isAbout } from '../../probes/examination.ts';
import { askAsTab } from '../checks/ask-as-tab.ts';
import { heardIn } from '../checks/examine.ts';
import { readSettings } from '../settings.ts';
import { readExamination, readTab } from '../store.ts';
import { addressOf } from '../tabs.ts';
import { changeCourse } from './course.ts';

/**
 * Asks for the failing page once, by GET and as the tab, and notes how it answered while a step was under way.
 *
 * @param pressed whether the person has asked for it; else only a page is asked for whose reload would be harmless
 */
export async function measure(
  tabId: number,
  fix: FixId,
  position: Position,
  pressed: boolean,
): Promise<Reply> {
  const at = Date.now();
  const incident = await measurable(tabId, pressed, at);
  if (typeof incident === 'string') return refused(incident);
  const refusal = await takeTurn(tabId, fix, position, pressed, at);
  if (refusal !== null) return refused(refusal);
  const answer = await answerTo(tabId, incident, fix, position, at);
  return 'refused' in answer ? refused(answer.refused) : { kind: 'done' };
}

const refused = (reason: Refusal): Reply => ({ kind: 'refused', reason });

type Measured = { readonly outcome: Round['outcome'] } | { readonly refused: Refusal };

/**
 * Notes how things stand from now on and measures at once, as the person has agreed to. In one go, so that no page of ours
 * that follows the step can ask in between.
 */
export async function measureFromNow(tabId: number, fix: FixId, position: Position): Promise<Measured> {
  const at = Date.now();
  const incident = await measurable(tabId, true, at);
  if (typeof incident === 'string') return { refused: incident };
  await changeCourse(tabId, (course) =>
    turnTaken(noted(course, { kind: 'position', fix, position }, at), at),
  );
  return await answerTo(tabId, incident, fix, position, at);
}

async function answerTo(
  tabId: number,
  incident: Incident,
  fix: FixId,
  position: Position,
  at: number,
): Promise<Measured> {
  const answer = await askAsTab(tabId, incident, () => changeCourse(tabId, questionCounted));
  if (typeof answer === 'string') return { refused: answer };
  const outcome = outcomeOf(answer, incident.failure);
  const isHad = await changeCourse(tabId, (course) => {
    if (course.incident !== incident.id) return course;
    return answeredIn(peaceWanted(course, peaceUntil(answer)), fix, { position, at, outcome });
  });
  return isHad ? { outcome } : { refused: 'no-incident' };
}

/** The failure that the tab shows and that may be asked for, or why not. */
async function measurable(tabId: number, pressed: boolean, now: number): Promise<Incident | Refusal> {
  const [state, shown, examination, { askFirst }] = await Promise.all([
    readTab(tabId),
    addressOf(tabId),
    readExamination(tabId),
    readSettings(),
  ]);
  const incident = shownIncident(state);
  if (incident === null) return 'no-incident';
  if (shown === null || incident.state.phase === 'verifying') return 'failed';
  if (originOf(shown) !== originOf(incident.failure.url)) return 'moved-on';
  const heard = examination !== null && isAbout(examination, incident) ? heardIn(examination) : [];
  const permit = permitFor(incident, pressed, now, heard);
  return askFirst && !pressed && permit === 'free' ? 'needs-click' : (refusals[permit] ?? incident);
}

const refusals: Readonly<Record<Permit, Refusal | null>> = {
  free: null,
  'needs-click': 'needs-click',
  never: 'not-safe',
  'told-to-wait': 'too-soon',
};

async function takeTurn(
  tabId: number,
  fix: FixId,
  position: Position,
  pressed: boolean,
  at: number,
): Promise<Refusal | null> {
  let turn: ReturnType<typeof turnFor> = 'not-under-way';
  await changeCourse(tabId, (course) => {
    turn = turnFor(course, fix, position, pressed, at);
    return turn === 'free' ? turnTaken(course, at) : course;
  });
  return turns[turn];
}

const turns: Readonly<Record<ReturnType<typeof turnFor>, Refusal | null>> = {
  free: null,
  'too-soon': 'too-soon',
  'not-under-way': 'failed',
};
