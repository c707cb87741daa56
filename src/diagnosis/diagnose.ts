import { makerId } from '../gateways/maker.ts';
import type { Incident } from '../incident/incident.ts';
import type { Readings } from '../probes/evidence.ts';
import { rules } from '../rules/index.ts';
import { type CauseId, type Known, type Missing, type Opinion, sides } from '../rules/rule.ts';
import type { Diagnosis, Suspect } from './diagnosis.ts';
import { knownOf } from './known.ts';
import { ranked } from './rank.ts';

/** Takes all opinions together. Pure: the same incident and readings, the same diagnosis. */
export function diagnose(incident: Incident, readings: Readings): Diagnosis {
  const known = knownOf(incident, readings);
  const given = rules.map((rule): Given => ({ cause: rule.id, opinion: rule.judge(known) }));
  const [first = nothingSaid, ...others] = ranked(given.flatMap(suspected));
  const certainty = first.cause === 'unclear' ? null : first.certainty;
  return {
    verdict: { ...first, certainty },
    others,
    cleared: given.flatMap(ruledOut),
    missing: certainty === 'certain' ? [] : stillMissing(given),
    ...gatewayOf(known),
  };
}

interface Given {
  readonly cause: CauseId;
  readonly opinion: Opinion;
}

const nothingSaid: Suspect = {
  cause: 'unclear',
  side: 'unknown',
  certainty: 'possible',
  proof: 'prior',
  because: [['becauseNothingSaid']],
};

function suspected({ cause, opinion }: Given): Suspect[] {
  if (opinion.kind !== 'cause') return [];
  const { certainty, proof, because } = opinion;
  return [{ cause, side: sides[cause], certainty, proof, because }];
}

function ruledOut({ cause, opinion }: Given): Diagnosis['cleared'] {
  return opinion.kind === 'cleared' ? [{ cause, because: opinion.because }] : [];
}

/** Each reading once, in the order of the rules that asked for it. */
function stillMissing(given: readonly Given[]): Missing[] {
  const missing = given.flatMap(({ opinion }) => (opinion.kind === 'unknown' ? opinion.missing : []));
  return [...new Map(missing.map((one) => [one.probe, one])).values()];
}

function gatewayOf({ maker }: Known): Pick<Diagnosis, 'gateway' | 'gatewayName' | 'errorType' | 'quote'> {
  if (maker === null) return { gateway: 'unknown', gatewayName: null, errorType: null, quote: null };
  const { maker: made, cause, quotes } = maker;
  return {
    gateway: makerId(made),
    gatewayName: made.kind === 'product' ? made.product.name : made.word,
    errorType: cause?.type ?? null,
    quote: quotes[0] ?? null,
  };
}
