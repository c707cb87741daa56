import { nginxPage } from '../nginx-page.ts';
import type { Product } from '../signature.ts';

/**
 * Its Server header stands only on what it wrote; behind another box its older page still names it.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
 */
export const awselb: Product = {
  id: 'awselb',
  name: 'AWS Elastic Load Balancing',
  stand: 'site',
  makes: [{ headers: { server: /^awselb\/[\d.]{1,8}$/ } }, nginxPage(String.raw`awselb/[\d.]{1,8}`)],
  passes: [{ 'set-cookie': /^AWS(?:ALB|ALBCORS|ELB)=/ }],
  causes: [
    { status: [503], cause: 'destination_unavailable' },
    { status: [504], cause: 'http_response_timeout' },
  ],
  quotes: [{ header: 'x-amzn-trace-id' }],
};
