import type { Address } from '../probes/address.ts';
import { valueIn } from '../probes/reading.ts';
import type { Phrase } from '../texts.ts';
import type { Known, Rule } from './rule.ts';
import { cause, cleared, noSign, unknownWithout } from './signs/opinion.ts';
import { answeredForPublicName } from './signs/way.ts';

/** The name leads to an old or wrong server: names have many addresses, so signs only add something to try. */
export const dns: Rule = {
  id: 'dns',
  judge(known) {
    const address = valueIn(known.readings.address);
    if (address === null) return unknownWithout(known, 'address');
    const [first, ...others] = signs(known, address.resolver);
    if (first !== undefined) return cause('possible', 'prior', [first, ...others]);
    return address.resolver?.agrees ? cleared('clearedDns', address.resolver.name) : noSign;
  },
};

function signs(known: Known, resolver: Address['resolver']): Phrase[] {
  const answered = answeredForPublicName(known);
  const isPrivate = answered === 'private' || answered === 'link-local';
  return [
    ...(answered === 'loopback' ? [['becauseDnsSelf'] as const] : []),
    ...(isPrivate ? [['becauseDnsPrivate'] as const] : []),
    ...(resolver !== null && !resolver.agrees ? [['becauseDnsOther', resolver.name] as const] : []),
  ];
}
