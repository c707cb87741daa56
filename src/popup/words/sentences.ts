import { type Failure, isStoredCopy } from '../../incident/failure.ts';
import type { LoadId } from '../../incident/fix-id.ts';
import type { Incident } from '../../incident/incident.ts';
import { isNamed } from '../../incident/status.ts';
import type { MessageKey, Phrase, Say } from '../../texts.ts';
import { duration, type Times } from './times.ts';

/** What was met on the way, in one plain sentence: no word yet of whose trouble it is. */
export function meets({ failure }: Incident): Phrase {
  if (failure.kind === 'tunnel') return ['sentenceTunnel'];
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

export type Recovery = Extract<Incident['state'], { phase: 'resolved' }>;

/** What was the trouble is only said where that was measured. */
export function itWorks({ by, proven }: Recovery): MessageKey {
  return (proven && by !== 'itself' ? cured[by] : undefined) ?? 'sentenceResolved';
}

const cured: Readonly<Partial<Record<LoadId, MessageKey>>> = {
  'skip-cache': 'curedCopy',
  'clear-copies': 'curedCopy',
  'remove-worker': 'curedWorker',
  'clear-cookies': 'curedCookies',
  'proxy-off': 'curedProxy',
  'proxy-exception': 'curedProxy',
  'vpn-off': 'curedVpn',
  'security-off': 'curedSecurity',
};

/** How the page came back. One good answer proves little: only what was measured before is known to be cured. */
export function cameBack(
  { failure, firstAt, form }: Incident,
  { by, at, proven }: Recovery,
  say: Say,
  times: Times,
): string {
  const length = duration(times, say, at - firstAt);
  if (form?.fate === 'in-doubt') return say('becauseItselfForm', length);
  if (by === 'itself') return say('becauseItself', length);
  if (isStoredCopy(failure)) return say('becauseTriedStored');
  if (proven) return say('becauseProven', length);
  return say(tried[by] ?? 'becauseTried', length);
}

const tried: Readonly<Partial<Record<LoadId, MessageKey>>> = {
  'open-anew': 'becauseTriedAnew',
  'skip-cache': 'becauseTriedPastCache',
  refresh: 'becauseTriedPlainly',
};
