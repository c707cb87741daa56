import type { Fix, Situation, Tool } from '../../../fixes/fix.ts';
import { fixes } from '../../../fixes/index.ts';
import { type Planned, planFixes } from '../../../fixes/plan.ts';
import { isMeasuring, type Progress, progressOf } from '../../../fixes/progress.ts';
import { type Course, type Position, stepOf } from '../../../incident/course.ts';
import type { FixId } from '../../../incident/fix-id.ts';
import { isReloadSafe } from '../../../incident/form.ts';
import type { Say } from '../../../texts.ts';
import type { CookieList } from '../cookie-list.ts';
import type { Telling } from '../telling.ts';
import type { Times } from '../times.ts';
import type { Act } from './act.ts';
import { buttonsOf, nextPosition, type Stand, type StepButton } from './buttons.ts';
import { hintOf, lineOf } from './line.ts';
import { openStep, type Placed } from './open.ts';

/** One step as it is read. */
export interface StepView {
  readonly id: FixId;
  readonly progress: Progress;
  readonly number: number;
  readonly title: string;
  /** What is to be expected of it, or how it went. */
  readonly line: string;
  readonly says: readonly string[];
  readonly costs: readonly string[];
  readonly steps: readonly string[];
  readonly tools: readonly Tool[];
  readonly cookies: CookieList | null;
  /** What comes next, while it is under way; '' for nothing. */
  readonly hint: string;
  /** What is not to be forgotten; '' for nothing. */
  readonly reminder: string;
  readonly buttons: readonly StepButton[];
}

/** What the tools of any step are about. */
export interface PlanPage {
  /** The failing page's address, for another device. */
  readonly address: string;
  /** What to beware of before it is shown to anybody. */
  readonly cautions: readonly string[];
  /** Whether the browser lets us open its own pages. */
  readonly opensBrowserPages: boolean;
  /** What is told to the site's support; null: the page is back. */
  readonly telling: Telling | null;
}

/** The way through the fixes, one step open at a time. */
export interface PlanView {
  readonly title: string;
  /** "Best first" or "2 of 4 done". */
  readonly count: string;
  readonly steps: readonly StepView[];
  /** Documented, and of little use here. */
  readonly unlikely: readonly StepView[];
  readonly open: FixId | null;
  /** What a change of the network would say of the step that stands open: something was switched off, or on. null: nothing. */
  readonly heeds: Act | null;
  /** All that are shown, in their order. */
  readonly order: readonly FixId[];
  /** The steps in which the report and the ways to the site's support are; null: none. */
  readonly report: FixId | null;
  readonly contact: FixId | null;
  readonly page: PlanPage;
  /** Whether something is being loaded, so that nothing else is to be begun. */
  readonly busy: boolean;
}

/** All that a plan is made of. */
export interface Planning extends Situation {
  readonly course: Course | null;
  readonly cookies: CookieList | null;
  /** What to beware of before the page's address is shown to anybody. */
  readonly cautions: readonly string[];
  readonly telling: Telling | null;
  readonly busy: boolean;
  /** Whether the site is asked by and by. */
  readonly waits: boolean;
  /** Whether an extension is being switched off and on right now. */
  readonly onTrial: boolean;
  /** Whether nobody may be named who is not of the way to the site. */
  readonly forbidThirdParties: boolean;
  /** Whether it is still being measured what fits, so that nothing goes that was there before. */
  readonly unsettled: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What the background does for the person by and by, whatever was noted of it. */
function isUnderWay(fix: FixId, { waits, onTrial }: Planning): boolean {
  return (waits && fix === 'wait') || (onTrial && fix === 'proxy-off');
}

/** The fixes in their order, with how far each has come. */
export function placedIn(planning: Planning): Placed[] {
  const { incident, course, now, unsettled } = planning;
  const order = course?.order ?? [];
  const placed = (planned: Planned): Placed => ({
    ...planned,
    progress: isUnderWay(planned.fix.id, planning)
      ? 'doing'
      : progressOf(planned.fix.id, incident, course, now),
  });
  const planned = planFixes(planning, order).map(placed);
  const gone = fixes
    .filter(({ id }) => planned.every(({ fix }) => fix.id !== id))
    .map((fix) => placed({ fix, chance: { level: 'unlikely', because: ['chanceGone'] } }))
    .filter(({ fix, progress }) => progress !== 'todo' || (unsettled && order.includes(fix.id)));
  const place = ({ fix }: Placed) => (order.includes(fix.id) ? order.indexOf(fix.id) : order.length);
  return [...planned, ...gone]
    .filter(({ fix }) => !(planning.forbidThirdParties && leadsElsewhere(fix, planning)))
    .toSorted((one, other) => place(one) - place(other));
}

function leadsElsewhere(fix: Fix, planning: Planning): boolean {
  return fix.guide(planning).tools.some(({ kind }) => kind === 'elsewhere');
}

/** What can still be tried, and what was. */
export function planOf(planning: Planning, placed: readonly Placed[], say: Say, times: Times): PlanView {
  const isIdle = ({ progress, chance }: Placed) => progress === 'todo' && chance.level === 'unlikely';
  const shown = placed.filter((one) => !isIdle(one));
  const steps = shown.map((one, index) => stepView(one, index + 1, planning, say, times));
  const unlikely = placed.filter(isIdle);
  const idle = unlikely.map((one, index) => stepView(one, shown.length + index + 1, planning, say, times));
  const open = openStep(placed, planning.incident, planning.course, planning.now);
  const done = shown.filter(({ progress }) => progress !== 'todo' && progress !== 'doing').length;
  return {
    title: say('planTitle'),
    count: done === 0 ? say('planBestFirst') : say('planDone', String(done), String(shown.length)),
    steps,
    unlikely: idle,
    open,
    heeds: open === null ? null : heededBy(open, planning, shown.concat(unlikely)),
    order: [...shown, ...unlikely].map(({ fix }) => fix.id),
    ...tellingSteps([...steps, ...idle]),
    page: pageOf(planning),
    busy: planning.busy,
  };
}

function heededBy(open: FixId, planning: Planning, placed: readonly Placed[]): Act | null {
  const { course, now } = planning;
  const deed = placed.find(({ fix }) => fix.id === open)?.fix.guide(planning).deed;
  if (deed?.kind !== 'switch') return null;
  const step = course === null ? null : stepOf(course, open);
  if (step?.kind !== 'under-way') return sayPosition(open, 'off');
  const next = isMeasuring(step, now) ? step.position : nextPosition(step);
  return next === null ? null : sayPosition(open, next);
}

function sayPosition(fix: FixId, position: Position): Act {
  return { kind: 'note', note: { kind: 'position', fix, position } };
}

function tellingSteps(steps: readonly StepView[]): Pick<PlanView, 'report' | 'contact'> {
  const holding = (kind: Tool['kind']) =>
    steps.find(({ tools }) => tools.some((tool) => tool.kind === kind))?.id ?? null;
  const contact = steps.find(({ id }) => id === 'contact')?.id ?? holding('contact');
  return { report: holding('report'), contact };
}

function pageOf({ incident: { failure }, cautions, system, telling }: Planning): PlanPage {
  return { address: failure.url, cautions, opensBrowserPages: system.browser === 'chrome', telling };
}

/** What was tried of a page that is back; null: nothing. */
export function triedOf(
  planning: Planning,
  placed: readonly Placed[],
  say: Say,
  times: Times,
): PlanView | null {
  const tried = placed.filter(({ progress }) => progress !== 'todo');
  if (tried.length === 0) return null;
  const helped = tried.filter(({ progress }) => progress === 'helped' || progress === 'works-now');
  const best = helped[0]?.fix.id ?? null;
  const chosen = planning.course?.open;
  const isAmong = tried.some(({ fix }) => fix.id === chosen?.fix);
  return {
    title: say('planTried'),
    count: say('planHelped', String(helped.length), String(tried.length)),
    steps: tried.map((one, index) => stepView(one, index + 1, planning, say, times)),
    unlikely: [],
    open: chosen === null ? null : chosen !== undefined && isAmong ? chosen.fix : best,
    heeds: null,
    order: tried.map(({ fix }) => fix.id),
    ...tellingSteps([]),
    page: pageOf(planning),
    busy: false,
  };
}

function stepView(
  { fix, chance, progress }: Placed,
  number: number,
  planning: Planning,
  say: Say,
  times: Times,
): StepView {
  const { incident, course, cookies, now } = planning;
  const { says, steps, tools, deed } = fix.guide(planning);
  const step = course === null ? null : stepOf(course, fix.id);
  const stand: Stand = {
    fix: fix.id,
    deed,
    progress,
    step,
    proven: chance.level === 'cures',
    cookies,
    hasTools: tools.length > 0,
    loads: isReloadSafe(incident),
    now,
  };
  const isBack = incident.state.phase === 'resolved';
  const hint =
    isBack || step?.kind === 'ended' || deed.kind === 'switch-extension'
      ? null
      : hintOf(step, deed.kind === 'switch', now);
  return {
    id: fix.id,
    progress,
    number,
    title: say(fix.title),
    line: lineOf({ fix: fix.id, progress, chance, step, incident, now }, say, times),
    says: says.map((phrase) => say(...phrase)),
    costs: costsOf(fix, planning, say),
    steps: isBack ? [] : steps.map((phrase) => say(...phrase)),
    tools: isBack ? [] : tools,
    cookies: deed.kind === 'cookies' && !isBack ? cookies : null,
    hint: hint === null ? '' : say(hint),
    reminder: deed.kind === 'switch' && mayBeOff(stand, isBack) ? say('switchReminder') : '',
    buttons: isBack ? [] : buttonsOf(stand),
  };
}

function costsOf(fix: Fix, situation: Situation, say: Say): string[] {
  return fix.costs(situation).map((phrase) => say(...phrase));
}

/** Whether the person has said that it is off, and nothing since tells that it is on again. */
function mayBeOff({ step, progress }: Stand, isBack: boolean): boolean {
  if (isBack) return progress === 'helped' || progress === 'works-now' || step?.kind === 'ended';
  if (step?.kind === 'under-way') return step.position !== 'on';
  return step?.kind === 'ended';
}
