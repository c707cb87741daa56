import type { Address } from '../../probes/address.ts';
import { valueIn } from '../../probes/reading.ts';
import type { Phrase } from '../../texts.ts';
import type { Looked } from './check.ts';

/** The kind of address that answered, against the kind of name. */
export const address: Looked = {
  id: 'address',
  probe: 'address',
  running: ['checkAddressRunning'],
  unmeasured: ['checkAddressUnknown'],
  find: ({ incident, readings }) => {
    const seen = valueIn(readings.address);
    if (seen === null) return null;
    const { failure } = incident;
    const ip = failure.kind === 'response' ? failure.ip : null;
    const facts = [...(ip === null || seen.answered === null ? [] : [ip]), ...asked(seen)];
    if (seen.answered === null) return { result: 'unknown', title: ['checkAddressHidden'], facts };
    if (seen.resolver?.agrees === false) return { result: 'suspect', title: ['checkAddressOther'], facts };
    if (seen.name === 'address') return { result: 'ok', title: ['checkAddressItself'], facts };
    if (seen.name === 'special') return { result: 'ok', title: ['checkAddressLocal'], facts };
    if (seen.answered === 'public') return { result: 'ok', title: ['checkAddressFits'], facts };
    return seen.answered === 'other'
      ? { result: 'unknown', title: ['checkAddressOdd'], facts }
      : { result: 'suspect', title: ['checkAddressPrivate'], facts };
  },
};

function asked({ resolver }: Address): Phrase[] {
  if (resolver === null) return [];
  return [
    resolver.agrees
      ? ['checkAddressAgrees', resolver.name]
      : ['checkAddressDiffers', resolver.name, resolver.addresses.slice(0, 2).join(', ')],
  ];
}

/** How other sites fared lately. */
export const neighbours: Looked = {
  id: 'neighbours',
  probe: 'neighbours',
  running: ['checkNeighboursRunning'],
  unmeasured: ['checkNeighboursUnknown'],
  find: ({ readings }) => {
    const seen = valueIn(readings.neighbours);
    if (seen === null) return null;
    const { failing, well, names } = seen;
    if (failing === 0 && well === 0) return { result: 'unknown', title: ['checkNeighboursNone'], facts: [] };
    const facts = [['checkNeighboursFigures', String(well), String(failing)] as const, ...names.slice(0, 3)];
    if (failing === 0) return { result: 'ok', title: ['checkNeighboursWell'], facts };
    return well > 0
      ? { result: 'ok', title: ['checkNeighboursSome'], facts }
      : { result: 'suspect', title: ['checkNeighboursFail'], facts };
  },
};
