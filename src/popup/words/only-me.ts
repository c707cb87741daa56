import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { hasQuery, hostnameOf } from '../../incident/address.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Policy } from '../../policy/policy.ts';
import { isServerError, isWell } from '../../probes/asking/asked.ts';
import { mayBeUsedUp } from '../../probes/asking/permit.ts';
import type { Readings } from '../../probes/evidence.ts';
import { nameKind } from '../../probes/read-address.ts';
import { valueIn } from '../../probes/reading.ts';
import type { MessageKey, Phrase, Say } from '../../texts.ts';

/** "Is it only me?": what we saw, what we cannot know, and how to find out. */
export interface OnlyMe {
  readonly answer: string;
  readonly seen: readonly string[];
  /** The page's address, for a phone. */
  readonly address: string;
  /** What to beware of before the address is shown to anybody. */
  readonly cautions: readonly string[];
  /** Somebody outside who can try the site's name; else why there is none. */
  readonly checker: Checker | MessageKey;
}

interface Checker {
  readonly host: string;
  readonly url: string;
  readonly name: string;
}

/** Takes a bare host name as its path, and says whether it got an answer. */
const checkerHost = 'downforeveryoneorjustme.com';

export function onlyMeOf(
  incident: Incident,
  readings: Readings,
  diagnosis: Diagnosis,
  { forbidThirdParties }: Pick<Policy, 'forbidThirdParties'>,
  say: Say,
): OnlyMe {
  const { failure } = incident;
  const name = hostnameOf(failure.url);
  return {
    answer: say(answerOf(diagnosis)),
    seen: seenFromHere(readings).map((phrase) => say(...phrase)),
    address: failure.url,
    cautions: cautionsOf(incident, readings, say),
    checker: forbidThirdParties ? 'checkerForbidden' : checkerOf(name),
  };
}

/** Nobody outside can know a name of this network. */
function checkerOf(name: string): OnlyMe['checker'] {
  if (nameKind(name) !== 'public') return 'checkerNone';
  return { host: checkerHost, url: `https://${checkerHost}/${encodeURIComponent(name)}`, name };
}

/** What to beware of before the page's address is shown to anybody. */
export function cautionsOf(incident: Incident, readings: Readings, say: Say): string[] {
  const waits = readings.fresh?.status === 'unavailable' && readings.fresh.reason === 'needs-click';
  return [
    ...(hasQuery(incident.failure.url) ? [say('phonePersonal')] : []),
    ...(waits && mayBeUsedUp(incident) ? [say('phoneOnce')] : []),
  ];
}

function answerOf({ verdict: { cause, side, certainty } }: Diagnosis): MessageKey {
  if (cause === 'recovered') return 'onlyMeBack';
  if (side === 'unknown' || certainty === null || certainty === 'possible') return 'onlyMeUnknown';
  return side === 'site' ? 'onlyMeNo' : 'onlyMeYes';
}

function seenFromHere(readings: Readings): Phrase[] {
  const answers = valueIn(readings.fresh)?.answers ?? [];
  const failed = answers.filter(isServerError).length;
  const well = answers.filter(isWell).length;
  const others = valueIn(readings.neighbours);
  const anyOther = others !== null && others.well + others.failing > 0;
  return [
    ...(answers.length === 0
      ? []
      : [['seenHere', String(answers.length), String(failed), String(well)] satisfies Phrase]),
    ...(anyOther ? [['seenOthers', String(others.well), String(others.failing)] satisfies Phrase] : []),
  ];
}
