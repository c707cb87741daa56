import type { Product } from '../gateways/signature.ts';
import type { Rule } from './rule.ts';
import { askedAgain, figures, flaps } from './signs/asked-again.ts';
import { sitesGateway, writer } from './signs/maker.ts';
import { cause, cleared, noSign } from './signs/opinion.ts';
import { pastProxy } from './signs/past-proxy.ts';

/** Products of src/gateways that look into the traffic of those who sit behind them; the others are mere proxies. */
export const filters: ReadonlySet<string> = new Set([
  ...['blue-coat', 'cisco-umbrella', 'cisco-wsa', 'fortinet', 'palo-alto'],
  ...['skyhigh', 'sonicwall', 'sophos', 'watchguard', 'zscaler'],
]);

export function isFilter(product: Product | null): boolean {
  return product !== null && filters.has(product.id);
}

/** A filter or security gateway on the visitor's side answered in the site's place. */
export const securitySoftware: Rule = {
  id: 'security-software',
  judge(known) {
    const product = writer(known);
    const gateway = sitesGateway(known);
    if (gateway !== null) return cleared('clearedSitesGateway', gateway.name);
    if (product === null || !isFilter(product) || flaps(known)) return noSign;
    const { proxied, direct } = askedAgain(known);
    switch (pastProxy(known)) {
      case 'same':
        return cleared('clearedPastProxy', figures(direct));
      case 'shown':
        return cause('certain', 'measured', [
          ['becauseFilterMade', product.name],
          ['becauseProxyPast', figures(proxied), figures(direct)],
        ]);
      default:
        return cause('likely', 'mark', [['becauseFilterMade', product.name]]);
    }
  },
};
