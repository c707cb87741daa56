import type { diagnose } from '../../diagnosis/diagnose.ts';
import { hostOf } from '../../incident/address.ts';
import { formFate } from '../../incident/form.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Say } from '../../texts.ts';
import type { Known, Makers, View } from '../view.ts';
import { attributesOf } from '../views/failing.ts';
import { partsIn } from '../views/parts.ts';
import { cameBack, itWorks, type Recovery } from '../words/sentences.ts';
import type { Times } from '../words/times.ts';
import { undosOf } from '../words/undo.ts';
import { waitsOf } from '../words/waits.ts';

/** A page that is back, and what brought it back as far as that is known. */
export function resolvedView(
  incident: Incident,
  state: Recovery,
  known: Known,
  say: Say,
  times: Times,
  makers: Makers | null,
  judge: typeof diagnose,
): View {
  // What was set aside is known once what makes the rest is loaded.
  const isPutBack = state.by === 'clear-cookies' && makers !== null && known.aside.length === 0;
  return {
    kind: 'resolved',
    attributes: attributesOf(incident, 'resolved'),
    tone: 'back',
    host: hostOf(incident.failure.url),
    code: '',
    sentence: say(isPutBack ? 'sentenceResolved' : itWorks(state)),
    word: '',
    because: isPutBack ? say('becausePutBack') : cameBack(incident, state, say, times),
    undos: undosOf(known.aside, known.switchedOff, say),
    waits: waitsOf(known.elsewhere, say, times),
    form: formFate(incident),
    parts: partsIn(known, say, makers),
    back: makers?.backOf(incident, known, say, times, judge) ?? null,
  };
}
