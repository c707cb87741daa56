import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import type { GatewayProduct } from './gateway.ts';
import { haproxy } from './haproxy.ts';
import { mitmproxy } from './mitmproxy.ts';
import { nginx } from './nginx.ts';
import { privoxy } from './privoxy.ts';
import type { Product } from './product.ts';
import { squid } from './squid.ts';
import { squidReverse } from './squid-reverse.ts';
import { tinyproxy } from './tinyproxy.ts';
import { varnish } from './varnish.ts';

/** Every real gateway of the lab: what stands on a site's side. */
export const gateways: readonly GatewayProduct[] = [nginx, apache, haproxy, caddy, varnish, squidReverse];

/** Every real forward proxy of the lab: what stands on a visitor's side. */
export const forwardProxies: readonly Product[] = [squid, tinyproxy, privoxy, mitmproxy];
