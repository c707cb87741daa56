import type { Product } from '../signature.ts';

/** Block pages of FortiGate and FortiProxy. https://github.com/EnableSecurity/wafw00f/blob/master/wafw00f/plugins/fortigate.py */
export const fortinet: Product = {
  id: 'fortinet',
  name: 'Fortinet FortiGate',
  stand: 'visitor',
  makes: [
    {
      page: /^<(?:!DOCTYPE )?html(?:(?!<title)[\s\S]){0,2000}<title>Web Page Blocked!?<\/title>[\s\S]{0,8000}(?:src="(?:https?:)?\/\/globalurl\.fortinet\.net|>FortiGuard Intrusion Prevention|>FortiGate Application Control)/i,
    },
  ],
  causes: [{ page: /^</, cause: 'http_request_denied' }],
};
