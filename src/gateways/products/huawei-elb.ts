import type { Product } from '../signature.ts';

/** Its code stands on answers that no backend gave. https://support.huaweicloud.com/intl/en-us/elb_faq/elb_faq_0100.html */
export const huaweiElb: Product = {
  id: 'huawei-elb',
  name: 'Huawei Cloud Elastic Load Balance',
  stand: 'site',
  refines: ['nginx'],
  makes: [{ headers: { 'x-router-code': /^[45]000[01]$/ } }],
  causes: [{ headers: { 'x-router-code': /^50000$/ }, cause: 'destination_unavailable' }],
};
