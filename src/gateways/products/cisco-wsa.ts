import type { Product } from '../signature.ts';

/** Only its Via is documented: it may as well have passed the answer on. https://www.cisco.com/c/en/us/support/security/web-security-appliance/series.html */
export const ciscoWsa: Product = {
  id: 'cisco-wsa',
  name: 'Cisco Secure Web Appliance',
  stand: 'visitor',
  makes: [],
  passes: [{ via: /\(Cisco-(?:WSA|IronPort-WSA)\/[\w.-]{1,30}\)/ }],
};
