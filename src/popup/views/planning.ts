import type { diagnose } from '../../diagnosis/diagnose.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Examination } from '../../probes/examination.ts';
import { withAddress } from '../../probes/read-address.ts';
import { isOver } from '../../retry/over.ts';
import type { Say } from '../../texts.ts';
import type { Known } from '../view.ts';
import { cookieListOf } from '../words/cookie-list.ts';
import { cautionsOf } from '../words/only-me.ts';
import type { Planning } from '../words/plan/plan.ts';
import type { Times } from '../words/times.ts';

/** What the plan is made of. It stands on the last finished checks of the incident, whatever was shown since. */
export function planningOf(
  incident: Incident,
  { examination, cookies, course, system, waiting, onTrial, policy, now }: Known,
  say: Say,
  times: Times,
  judge: typeof diagnose,
): Omit<Planning, 'busy' | 'telling'> {
  const ofThis = examination?.incident === incident.id ? examination : null;
  const readings = withAddress(incident.failure, finished(ofThis));
  return {
    incident,
    readings,
    diagnosis: judge(incident, readings),
    system,
    course,
    waits: waiting !== null && !isOver(waiting.waiting.watch),
    onTrial,
    cautions: cautionsOf(incident, readings, say),
    cookies: cookies === null ? null : cookieListOf(cookies, say, times),
    forbidThirdParties: policy.forbidThirdParties,
    unsettled: ofThis === null || ofThis.finishedAt === null,
    now,
  };
}

function finished(examination: Examination | null): Examination['readings'] {
  if (examination === null) return {};
  return examination.finishedAt === null ? (examination.before ?? {}) : examination.readings;
}
