import { identify } from '../gateways/identify.ts';
import type { Response } from '../incident/failure.ts';
import type { Header } from '../incident/headers.ts';
import type { Incident } from '../incident/incident.ts';
import { type Answered, type Asked, isServerError } from '../probes/asking/asked.ts';
import type { Readings } from '../probes/evidence.ts';
import { valueIn } from '../probes/reading.ts';
import { readResponse } from '../probes/response.ts';
import type { Known } from '../rules/rule.ts';

/** What the rules look at: the failure, who made it, and the readings. */
export function knownOf(incident: Incident, readings: Readings): Known {
  return { response: readResponse(incident), maker: makerOf(incident, readings), readings };
}

function makerOf({ failure }: Incident, readings: Readings): Known['maker'] {
  switch (failure.kind) {
    case 'tunnel':
      return null;
    case 'response': {
      const { status, reason, headers, method } = failure;
      const body = bodyOf(failure, readings);
      return identify({ status, reason, headers, body, ...(method === null ? {} : { method }) });
    }
    case 'page': {
      const [again] = askedAgain(readings).filter(isServerError);
      if (again === undefined) return null;
      return identify({ status: again.status, reason: '', headers: again.headers, body: again.body });
    }
    default:
      return failure satisfies never;
  }
}

function askedAgain({ fresh, anonymous }: Readings): Asked[] {
  return [...(valueIn(fresh)?.answers ?? []), ...(valueIn(anonymous)?.answers ?? [])];
}

/**
 * The body of the same error. The browser reports none with the failure itself, and a document's text is not the bytes
 * that came; the copy in its cache is, and so is what came when the page was asked for again.
 */
function bodyOf(failure: Response, readings: Readings): string | null {
  const copy = valueIn(readings['stored-copy'])?.copy;
  const copies = copy == null ? [] : [copy];
  const again = askedAgain(readings);
  const candidates = failure.fromCache ? [...copies, ...again] : [...again, ...copies];
  const same = candidates.filter(isServerError).find((answer) => isLike(answer, failure));
  return same?.body ?? null;
}

function isLike(answer: Answered, failure: Response): boolean {
  const isSame = answer.status === failure.status && serverOf(answer.headers) === serverOf(failure.headers);
  return isSame && answer.body !== null;
}

/** The product of the Server field, without its version: several machines need not have the same one. */
function serverOf(headers: readonly Header[]): string {
  const value = headers.find(([name]) => name === 'server')?.[1] ?? '';
  return value.split(/[\s/]/, 1)[0]?.toLowerCase() ?? '';
}
