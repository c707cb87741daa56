import { type Identification, identify } from '../../gateways/identify.ts';
import { makerId } from '../../gateways/maker.ts';
import { ownerHelp } from '../../gateways/owner/index.ts';
import { isNamed, statusName } from '../../incident/status.ts';
import type { MessageKey, Phrase } from '../../texts.ts';
import { visible } from '../shell.ts';
import type { OwnerSubject } from '../subject.ts';
import { hopsOf, type Told } from './hops.ts';
import { type Pasted, readPaste } from './paste.ts';

export type Explanation =
  | {
      readonly kind: 'explained';
      readonly status: number;
      /** By which it is known; '' where it has no name here. */
      readonly name: string;
      readonly meaning: Phrase;
      readonly told: readonly Told[];
      /** null where the answer is no server error: there is nothing to mend. */
      readonly subject: OwnerSubject | null;
      /** Id of the box nearest the app that passed the answer on and has help for owners, or `unknown`. */
      readonly likely: string;
    }
  | Extract<Pasted, { kind: 'unreadable' }>;

/** Says of a pasted answer what it means and who made it. Cookies and credentials in it are never repeated. Never throws. */
export function explain(text: string): Explanation {
  const pasted = readPaste(text);
  if (pasted.kind === 'unreadable') return pasted;
  const { answer, url } = pasted;
  const found = identify(answer);
  return {
    kind: 'explained',
    status: answer.status,
    name: isNamed(answer.status) ? statusName(answer.status) : '',
    meaning: [meaningOf(answer.status, found)],
    told: toldBy(found),
    subject: answer.status < 500 ? null : subjectOf(answer.status, url, found),
    likely: likelyOf(found),
  };
}

/** A status that is not known counts as the first of its class (RFC 9110, 15). */
function meaningOf(status: number, { maker, handlers }: Identification): MessageKey {
  if (status < 300) return 'savedMeaningWell';
  if (status < 400) return 'savedMeaningElsewhere';
  if (status < 500) return 'savedMeaningRequest';
  if (status === 502) return 'meaning502';
  if (status === 503) return 'meaning503';
  if (status === 504) return 'meaning504';
  const ids = [makerId(maker), ...handlers.map(({ product }) => product.id)];
  if (isNamed(status)) return ids.includes('cloudflare') ? 'meaningCloudflare' : 'meaningOther';
  return 'savedMeaningServer';
}

function toldBy(found: Identification): Told[] {
  const { cause, quotes, fields } = found;
  return [
    { label: 'savedWho', value: whoOf(found) },
    { label: 'savedSide', value: [sides[found.side.side]] },
    ...(cause === null ? [] : [{ label: 'factReports', value: [`errorType_${cause.type}`] } as const]),
    ...quotes
      .slice(0, 3)
      .map(({ label, value }): Told => ({ label: 'factQuote', value: visible(`${label}: ${value}`) })),
    ...hopsOf(found),
    ...(fields.retryAfter === null
      ? []
      : [{ label: 'savedRetryAfter', value: retryOf(fields.retryAfter) } as const]),
  ];
}

const sides: Readonly<Record<Identification['side']['side'], MessageKey>> = {
  site: 'savedSideSite',
  visitor: 'savedSideVisitor',
  unknown: 'savedSideUnknown',
};

function whoOf({ maker }: Identification): Phrase {
  if (maker.kind === 'product') {
    return [maker.how === 'stored' ? 'savedWhoStored' : 'savedWhoMade', maker.product.name];
  }
  return maker.word === null ? ['savedWhoUnknown'] : ['savedWhoWord', maker.word];
}

function retryOf(retryAfter: NonNullable<Identification['fields']['retryAfter']>): Phrase {
  return retryAfter.kind === 'seconds'
    ? ['savedRetrySeconds', String(retryAfter.seconds)]
    : ['savedRetryDate', new Date(retryAfter.at).toUTCString()];
}

function likelyOf({ handlers }: Identification): string {
  const helped = handlers.find(({ product }) => ownerHelp.some(({ id }) => id === product.id));
  return helped?.product.id ?? 'unknown';
}

function subjectOf(
  status: number,
  url: string | null,
  { maker, cause, quotes }: Identification,
): OwnerSubject {
  return {
    url: url ?? '',
    status,
    method: null,
    product: makerId(maker),
    gatewayName: maker.kind === 'product' ? maker.product.name : null,
    errorType: cause?.type ?? null,
    quote: quotes[0] ?? null,
  };
}
