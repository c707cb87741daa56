import type { Check } from '../diagnosis/checks.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { ErrorType } from '../gateways/fields/error-types.ts';
import { type Failure, isStoredCopy } from '../incident/failure.ts';
import type { Incident } from '../incident/incident.ts';
import { isNamed, statusName } from '../incident/status.ts';
import type { CauseId, Certainty, Side } from '../rules/rule.ts';
import type { System } from '../system.ts';
import type { Phrase } from '../texts.ts';
import { type BrowserName, browserName, type SelfName } from './browser-name.ts';
import {
  type Choices,
  isPublicAddress,
  type LeftOut,
  plain,
  redacted,
  redactedId,
  selfName,
  toldAddress,
} from './redact.ts';
import { type ToldCheck, toldChecks, toldPhrase } from './told-checks.ts';

/** All that a report is made of. */
export interface Told {
  readonly incident: Incident;
  readonly diagnosis: Diagnosis;
  readonly checks: readonly Check[];
  /** The verdict as the person read it. */
  readonly sentence: Phrase;
  readonly system: System;
}

/** What is told to whoever can mend it: nothing of the person but what they have ticked. */
export interface Report {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly firstAt: number;
  readonly times: number;
  readonly url: string;
  readonly leftOut: readonly LeftOut[];
  /** null: nobody saw by what request the page came. */
  readonly method: string | null;
  /** Where the status comes from: the page, or a proxy that opened no way to it. */
  readonly of: 'page' | 'tunnel';
  readonly status: number | null;
  readonly reason: string;
  readonly storedCopy: boolean;
  /** The peer that answered, where it is a public address. */
  readonly serverAddress: string | null;
  /** Product id, or `unknown`; its name, or the word by which it calls itself. */
  readonly maker: { readonly product: string; readonly name: string | null };
  readonly requestId: { readonly label: string; readonly value: string } | null;
  readonly errorType: ErrorType | null;
  readonly verdict: {
    readonly cause: CauseId;
    readonly side: Side;
    readonly certainty: Certainty | null;
    readonly sentence: Phrase;
    readonly reasons: readonly Phrase[];
  };
  readonly checks: readonly ToldCheck[];
  readonly browser: BrowserName;
  readonly os: System['os'];
}

export function reportOf(
  { incident, diagnosis, checks, sentence, system }: Told,
  self: SelfName,
  choices: Choices,
): Report {
  const { failure, firstAt, times } = incident;
  const { verdict, gateway, errorType, quote } = diagnosis;
  const { cause, side, certainty, because } = verdict;
  return {
    at: failure.at,
    firstAt,
    times,
    ...toldAddress(failure.url, choices),
    method: failure.method === null ? null : plain(failure.method, 32),
    of: failure.kind === 'tunnel' ? 'tunnel' : 'page',
    status: failure.status,
    reason: reasonOf(failure),
    storedCopy: isStoredCopy(failure),
    serverAddress: serverOf(failure),
    maker: { product: gateway, name: nameOf(diagnosis) },
    requestId: quote === null ? null : { label: redacted(quote.label, 64), value: redactedId(quote.value) },
    errorType,
    verdict: { cause, side, certainty, sentence: toldPhrase(sentence), reasons: because.map(toldPhrase) },
    checks: toldChecks(checks),
    browser: browserName(self, system),
    os: system.os,
  };
}

function nameOf({ gateway, gatewayName }: Diagnosis): string | null {
  if (gatewayName === null) return null;
  return gateway === 'unknown' ? selfName(gatewayName) : plain(gatewayName);
}

/** Of a refused tunnel the browser's own word for it; HTTP/2 and HTTP/3 have no reason phrase, but the status has a name. */
function reasonOf(failure: Failure): string {
  if (failure.kind === 'tunnel') return redacted(failure.error);
  const own = failure.kind === 'response' ? redacted(failure.reason, 80) : '';
  return own === '' && isNamed(failure.status) ? statusName(failure.status) : own;
}

/** Behind a proxy the peer is the person's proxy. */
function serverOf(failure: Failure): string | null {
  if (failure.kind !== 'response' || failure.proxy !== null || failure.ip === null) return null;
  return isPublicAddress(failure.ip) ? failure.ip : null;
}
