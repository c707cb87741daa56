import { valueIn } from '../probes/reading.ts';
import type { Phrase } from '../texts.ts';
import type { Known, Rule } from './rule.ts';
import { cause, noSign } from './signs/opinion.ts';
import { answeredForPublicName } from './signs/way.ts';

/** The VPN's way out is the trouble: no browser shows a VPN, so signs only add something to try. */
export const vpn: Rule = {
  id: 'vpn',
  judge(known) {
    const [first, ...others] = signs(known);
    return first === undefined ? noSign : cause('possible', 'prior', [first, ...others]);
  },
};

function signs(known: Known): Phrase[] {
  const warp = valueIn(known.readings.edge)?.warp;
  const answered = answeredForPublicName(known);
  return [
    ...(warp === 'on' || warp === 'plus' ? [['becauseVpnWarp'] as const] : []),
    ...(answered === 'carrier-nat' ? [['becauseVpnCarrier'] as const] : []),
    ...(answered === 'private' ? [['becauseVpnPrivate'] as const] : []),
  ];
}
