import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { type Failure, type ForwardProxy, isStoredCopy } from '../../incident/failure.ts';
import { formFate } from '../../incident/form.ts';
import type { Attempt, Incident } from '../../incident/incident.ts';
import { isNamed, statusName } from '../../incident/status.ts';
import type { MessageKey, Phrase, Say } from '../../texts.ts';
import { saysCloudflare } from './sentences.ts';
import type { Times } from './times.ts';

/** One line of the details. What comes from outside is shown as code, left to right. */
export interface Fact {
  readonly label: MessageKey;
  readonly value: string;
  readonly code: boolean;
}

const present = <T>(item: T | null): item is T => item !== null;

/** What else the person should know, each in a sentence, the most weighty first. */
export function notes(incident: Incident, say: Say, times: Times): string[] {
  const { failure, attempts } = incident;
  const fate = formFate(incident);
  const phrases: (Phrase | null)[] = [
    fate === 'arrived' ? ['noteArrived'] : null,
    fate === 'perhaps-lost' ? ['notePerhapsLost'] : null,
    fate === 'not-sent' ? ['noteNotSent'] : null,
    failure.kind === 'page' && failure.controlled ? ['noteWorker'] : null,
    ...attempts.slice(-1).map((attempt) => triedAgain(attempt, say, times)),
  ];
  return phrases.filter(present).map((phrase) => say(...phrase));
}

function triedAgain({ at, status }: Attempt, say: Say, times: Times): Phrase {
  const when = say(...times.when(at));
  return status === null ? ['noteTriedTunnel', when] : ['noteTried', when, String(status)];
}

/** What such an error is, and whose it usually is. */
export function meaning(incident: Incident, say: Say): { meaningTitle: string; meaning: string[] } {
  const { failure } = incident;
  const harmless: Phrase[] = formFate(incident) === 'none' ? [['meaningRetryHarmless']] : [];
  if (failure.kind === 'tunnel') {
    const hidden: Phrase[] = failure.status === null ? [['meaningTunnelHidden']] : [];
    const phrases: Phrase[] = [['meaningTunnel'], ...hidden, ...harmless];
    return { meaningTitle: say('meaningTunnelTitle'), meaning: phrases.map((phrase) => say(...phrase)) };
  }
  const phrases: Phrase[] = [[meaningKey(failure, failure.status)], ['meaningFault'], ...harmless];
  return {
    meaningTitle: say('meaningTitle', String(failure.status)),
    meaning: phrases.map((phrase) => say(...phrase)),
  };
}

function meaningKey(failure: Failure, status: number): MessageKey {
  if (status === 503) return 'meaning503';
  if (status === 504) return 'meaning504';
  if (status < 520) return 'meaning502';
  return saysCloudflare(failure) ? 'meaningCloudflare' : 'meaningOther';
}

export function facts(incident: Incident, diagnosis: Diagnosis | null, say: Say, times: Times): Fact[] {
  const { failure, firstAt, times: met, redirects } = incident;
  const code = (label: MessageKey, value: string): Fact => ({ label, value, code: true });
  const plain = (label: MessageKey, value: string): Fact => ({ label, value, code: false });
  const path = redirects.map(({ status, origin }) => `${status} ${origin}`).join(', ');
  return [
    code('factAddress', failure.url),
    code('factStatus', statusLine(failure, say)),
    diagnosis?.gatewayName ? code('factGateway', diagnosis.gatewayName) : null,
    diagnosis?.errorType ? plain('factReports', say(`errorType_${diagnosis.errorType}`)) : null,
    diagnosis?.quote ? code('factQuote', `${diagnosis.quote.label}: ${diagnosis.quote.value}`) : null,
    failure.method === null
      ? plain('factMethod', say('factMethodUnknown'))
      : code('factMethod', failure.method),
    plain('factSeen', times.exact(failure.at)),
    met > 1 ? plain('factFirst', times.exact(firstAt)) : null,
    met > 1 ? plain('factTimes', String(met)) : null,
    isStoredCopy(failure) ? plain('factCopy', say('factCopyStored')) : null,
    failure.kind === 'response' && failure.ip !== null ? code('factServer', failure.ip) : null,
    failure.kind === 'page' || failure.proxy === null ? null : code('factProxy', proxyName(failure.proxy)),
    path === '' ? null : code('factPath', path),
  ].filter(present);
}

function proxyName({ type, host, port }: ForwardProxy): string {
  return `${host}:${port} (${type})`;
}

function statusLine(failure: Failure, say: Say): string {
  if (failure.kind === 'tunnel') return say('factTunnel', failure.error);
  const known = isNamed(failure.status) ? statusName(failure.status) : '';
  const reason = failure.kind === 'response' && failure.reason !== '' ? failure.reason : known;
  return `${failure.status} ${reason}`.trim();
}
