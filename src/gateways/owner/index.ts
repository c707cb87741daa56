import type { OwnerHelp } from '../owner-help.ts';
import { akamai } from './akamai.ts';
import { ancm } from './ancm.ts';
import { angie } from './angie.ts';
import { apache } from './apache.ts';
import { apisix } from './apisix.ts';
import { aptible } from './aptible.ts';
import { awsApiGateway } from './aws-api-gateway.ts';
import { awselb } from './awselb.ts';
import { azion } from './azion.ts';
import { azureApplicationGateway } from './azure-application-gateway.ts';
import { azureFrontDoor } from './azure-front-door.ts';
import { bigIp } from './big-ip.ts';
import { bunny } from './bunny.ts';
import { caddy } from './caddy.ts';
import { cloudflare } from './cloudflare.ts';
import { cloudfront } from './cloudfront.ts';
import { cntlm } from './cntlm.ts';
import { digitalocean } from './digitalocean.ts';
import { edgeone } from './edgeone.ts';
import { envoy } from './envoy.ts';
import { expressHttpProxy } from './express-http-proxy.ts';
import { fastifyHttpProxy } from './fastify-http-proxy.ts';
import { fastly } from './fastly.ts';
import { fly } from './fly.ts';
import { freenginx } from './freenginx.ts';
import { google } from './google.ts';
import { h2o } from './h2o.ts';
import { haproxy } from './haproxy.ts';
import { heroku } from './heroku.ts';
import { httpProxyMiddleware } from './http-proxy-middleware.ts';
import { huaweiElb } from './huawei-elb.ts';
import { i2pd } from './i2pd.ts';
import { iis } from './iis.ts';
import { imperva } from './imperva.ts';
import { isaServer } from './isa-server.ts';
import { keycdn } from './keycdn.ts';
import { kong } from './kong.ts';
import { lighttpd } from './lighttpd.ts';
import { litespeed } from './litespeed.ts';
import { mitmproxy } from './mitmproxy.ts';
import { netlify } from './netlify.ts';
import { netscaler } from './netscaler.ts';
import { nghttpx } from './nghttpx.ts';
import { nginx } from './nginx.ts';
import { openresty } from './openresty.ts';
import { privoxy } from './privoxy.ts';
import { proxyChain } from './proxy-chain.ts';
import { railway } from './railway.ts';
import { render } from './render.ts';
import { shopify } from './shopify.ts';
import { squid } from './squid.ts';
import { sucuri } from './sucuri.ts';
import { tengine } from './tengine.ts';
import { tinyproxy } from './tinyproxy.ts';
import { tor } from './tor.ts';
import { traefik } from './traefik.ts';
import { trafficserver } from './trafficserver.ts';
import { tyk } from './tyk.ts';
import { varnish } from './varnish.ts';
import { vercel } from './vercel.ts';
import { ziproxy } from './ziproxy.ts';

/**
 * Help for the person who runs a product. For pages only: the background identifies, it does not advise, and its
 * bundle cannot load code later.
 */
export const ownerHelp: readonly OwnerHelp[] = [
  akamai,
  ancm,
  angie,
  apache,
  apisix,
  aptible,
  awsApiGateway,
  awselb,
  azion,
  azureApplicationGateway,
  azureFrontDoor,
  bigIp,
  bunny,
  caddy,
  cloudflare,
  cloudfront,
  cntlm,
  digitalocean,
  edgeone,
  envoy,
  expressHttpProxy,
  fastifyHttpProxy,
  fastly,
  fly,
  freenginx,
  google,
  h2o,
  haproxy,
  heroku,
  httpProxyMiddleware,
  huaweiElb,
  i2pd,
  iis,
  imperva,
  isaServer,
  keycdn,
  kong,
  lighttpd,
  litespeed,
  mitmproxy,
  netlify,
  netscaler,
  nghttpx,
  nginx,
  openresty,
  privoxy,
  proxyChain,
  railway,
  render,
  shopify,
  squid,
  sucuri,
  tengine,
  tinyproxy,
  tor,
  traefik,
  trafficserver,
  tyk,
  varnish,
  vercel,
  ziproxy,
];
