import type { Product } from '../signature.ts';

/**
 * The sentence is the reason phrase or the whole answer.
 * https://support.umbrella.com/hc/en-us/articles/15025399366548
 */
export const ciscoUmbrella: Product = {
  id: 'cisco-umbrella',
  name: 'Cisco Umbrella Secure Web Gateway',
  stand: 'visitor',
  makes: [
    { reason: /^Could not relay message upstream$/ },
    { page: /^(?:502 )?Could not relay message upstream\.?\s{0,4}$/ },
    {
      page: /^<html>\s{0,4}<head>\s{0,4}<title>502 Could not relay message upstream<\/title>/i,
    },
  ],
};
