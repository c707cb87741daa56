import type { Address } from '../probes/address.ts';
import { valueIn } from '../probes/reading.ts';
import type { Phrase } from '../texts.ts';
import type { Rule } from './rule.ts';
import { cause, cleared, noSign, unknownWithout } from './signs/opinion.ts';

/** The name leads to an old or wrong server: names have many addresses, so signs only add something to try. */
export const dns: Rule = {
  id: 'dns',
  judge(known) {
    const address = valueIn(known.readings.address);
    if (address === null) return unknownWithout(known, 'address');
    const [first, ...others] = signs(address);
    if (first !== undefined) return cause('possible', 'prior', [first, ...others]);
    return address.resolver?.agrees ? cleared('clearedDns', address.resolver.name) : noSign;
  },
};

function signs({ name, answered, resolver }: Address): Phrase[] {
  const isPublic = name === 'public';
  return [
    ...(isPublic && answered === 'loopback' ? [['becauseDnsSelf'] as const] : []),
    ...(isPublic && (answered === 'private' || answered === 'link-local')
      ? [['becauseDnsPrivate'] as const]
      : []),
    ...(resolver !== null && !resolver.agrees ? [['becauseDnsOther', resolver.name] as const] : []),
  ];
}
