import type { Product } from '../signature.ts';

/** https://github.com/EnableSecurity/wafw00f/blob/master/wafw00f/plugins/watchguard.py */
export const watchguard: Product = {
  id: 'watchguard',
  name: 'WatchGuard',
  stand: 'visitor',
  makes: [{ headers: { server: /^WatchGuard/ } }],
  causes: [{ status: [403], cause: 'http_request_denied' }],
};
