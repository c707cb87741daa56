import { type Failure, isStoredCopy } from '../incident/failure.ts';
import { formFate } from '../incident/form.ts';
import type { Incident } from '../incident/incident.ts';
import { isNamed } from '../incident/status.ts';
import type { Phrase, Say } from '../texts.ts';
import { duration, type Times } from './times.ts';

/** What happened, in one plain sentence. */
export function sentence(incident: Incident): Phrase {
  const { failure, state } = incident;
  if (state.phase === 'verifying') return ['sentenceVerifying'];
  if (failure.kind === 'tunnel') return ['sentenceTunnel'];
  if (failure.kind === 'response' && formFate(incident) === 'in-doubt') return ['sentenceForm'];
  if (failure.status >= 520 && !saysCloudflare(failure)) return ['sentenceOther', String(failure.status)];
  return isNamed(failure.status) ? [`sentence${failure.status}`] : ['sentence502'];
}

/** Only Cloudflare's own headers say that an answer came by way of it; the number alone anybody may send. */
export function saysCloudflare(failure: Failure): boolean {
  if (failure.kind !== 'response') return false;
  return failure.headers.some(
    ([name, value]) => name === 'cf-ray' || (name === 'server' && value === 'cloudflare'),
  );
}

/** The line beneath: when it was seen, and what is peculiar about it. */
export function because(incident: Incident, say: Say, times: Times): string {
  const { failure, state } = incident;
  if (state.phase === 'verifying') return say('becauseTrying');
  if (state.phase === 'resolved') return recovered(incident, state, say, times);
  const seen = say(...times.when(failure.at));
  return say(...peculiarity(failure, formFate(incident) === 'in-doubt', seen));
}

function peculiarity(failure: Failure, inDoubt: boolean, seen: string): Phrase {
  if (failure.kind === 'tunnel') {
    return failure.status === null
      ? ['becauseProxySilent', seen]
      : ['becauseProxySaid', seen, String(failure.status)];
  }
  if (inDoubt) return ['becauseFormNotSentAgain', seen];
  return isStoredCopy(failure) ? ['becauseStored', seen] : ['becauseSeen', seen];
}

type Recovery = Extract<Incident['state'], { phase: 'resolved' }>;

/** One good answer proves little: only a stored copy that a fresh answer replaced is known to be cured. */
function recovered(
  { failure, firstAt, form }: Incident,
  { by, at }: Recovery,
  say: Say,
  times: Times,
): string {
  const length = duration(times, say, at - firstAt);
  if (form?.fate === 'in-doubt') return say('becauseItselfForm', length);
  if (by === 'itself') return say('becauseItself', length);
  if (isStoredCopy(failure)) return say('becauseTriedStored');
  return say(by === 'past-cache' ? 'becauseTriedPastCache' : 'becauseTriedAnew', length);
}
