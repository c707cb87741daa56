import type { diagnose } from '../diagnosis/diagnose.ts';
import { hostOf } from '../incident/address.ts';
import { formFate } from '../incident/form.ts';
import type { Incident } from '../incident/incident.ts';
import type { Say } from '../texts.ts';
import { attributesOf } from './failing-view.ts';
import { planningOf } from './planning.ts';
import type { Known, View } from './view.ts';
import { placedIn, triedOf } from './words/plan/plan.ts';
import { cameBack, itWorks, type Recovery } from './words/sentences.ts';
import { facts } from './words/story.ts';
import type { Times } from './words/times.ts';
import { undosOf } from './words/undo.ts';

/** A page that is back, and what brought it back as far as that is known. */
export function resolvedView(
  incident: Incident,
  state: Recovery,
  known: Known,
  say: Say,
  times: Times,
  judge: typeof diagnose,
): View {
  const planning = planningOf(incident, known, say, times, judge, false);
  return {
    kind: 'resolved',
    attributes: attributesOf(incident, 'resolved'),
    tone: 'back',
    host: hostOf(incident.failure.url),
    code: '',
    sentence: say(itWorks(state)),
    word: '',
    because: cameBack(incident, state, say, times),
    undos: undosOf(known.aside, known.switchedOff, say),
    form: formFate(incident),
    plan: triedOf(planning, placedIn(planning), say, times),
    facts: facts(incident, null, say, times),
  };
}
