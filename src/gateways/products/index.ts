import type { Product } from '../signature.ts';
import { akamai } from './akamai.ts';
import { ancm } from './ancm.ts';
import { angie } from './angie.ts';
import { anyproxy } from './anyproxy.ts';
import { apache } from './apache.ts';
import { apisix } from './apisix.ts';
import { aptible } from './aptible.ts';
import { arvancloud } from './arvancloud.ts';
import { awsApiGateway } from './aws-api-gateway.ts';
import { awselb } from './awselb.ts';
import { azion } from './azion.ts';
import { azureApplicationGateway } from './azure-application-gateway.ts';
import { azureFrontDoor } from './azure-front-door.ts';
import { bigIp } from './big-ip.ts';
import { blueCoat } from './blue-coat.ts';
import { bunny } from './bunny.ts';
import { burp } from './burp.ts';
import { cachefly } from './cachefly.ts';
import { caddy } from './caddy.ts';
import { cdn77 } from './cdn77.ts';
import { charles } from './charles.ts';
import { ciscoUmbrella } from './cisco-umbrella.ts';
import { ciscoWsa } from './cisco-wsa.ts';
import { cloudflare } from './cloudflare.ts';
import { cloudfront } from './cloudfront.ts';
import { cntlm } from './cntlm.ts';
import { ddosGuard } from './ddos-guard.ts';
import { digitalocean } from './digitalocean.ts';
import { edgeone } from './edgeone.ts';
import { envoy } from './envoy.ts';
import { expressHttpProxy } from './express-http-proxy.ts';
import { fastifyHttpProxy } from './fastify-http-proxy.ts';
import { fastly } from './fastly.ts';
import { fiddler } from './fiddler.ts';
import { fly } from './fly.ts';
import { fortinet } from './fortinet.ts';
import { freenginx } from './freenginx.ts';
import { github } from './github.ts';
import { google } from './google.ts';
import { h2o } from './h2o.ts';
import { haproxy } from './haproxy.ts';
import { heroku } from './heroku.ts';
import { httpMitmProxy } from './http-mitm-proxy.ts';
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
import { mockttp } from './mockttp.ts';
import { netlify } from './netlify.ts';
import { netscaler } from './netscaler.ts';
import { nghttpx } from './nghttpx.ts';
import { nginx } from './nginx.ts';
import { openresty } from './openresty.ts';
import { paloAlto } from './palo-alto.ts';
import { privoxy } from './privoxy.ts';
import { proxyChain } from './proxy-chain.ts';
import { qrator } from './qrator.ts';
import { railway } from './railway.ts';
import { render } from './render.ts';
import { shopify } from './shopify.ts';
import { skyhigh } from './skyhigh.ts';
import { sonicwall } from './sonicwall.ts';
import { sophos } from './sophos.ts';
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
import { watchguard } from './watchguard.ts';
import { whistle } from './whistle.ts';
import { ziproxy } from './ziproxy.ts';
import { zscaler } from './zscaler.ts';

/** Every product that can be recognised. To add one: its file here, its line there. */
export const products: readonly Product[] = [
  akamai,
  ancm,
  angie,
  anyproxy,
  apache,
  apisix,
  aptible,
  arvancloud,
  awsApiGateway,
  awselb,
  azion,
  azureApplicationGateway,
  azureFrontDoor,
  bigIp,
  blueCoat,
  bunny,
  burp,
  cachefly,
  caddy,
  cdn77,
  charles,
  ciscoUmbrella,
  ciscoWsa,
  cloudflare,
  cloudfront,
  cntlm,
  ddosGuard,
  digitalocean,
  edgeone,
  envoy,
  expressHttpProxy,
  fastifyHttpProxy,
  fastly,
  fiddler,
  fly,
  fortinet,
  freenginx,
  github,
  google,
  h2o,
  haproxy,
  heroku,
  httpMitmProxy,
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
  mockttp,
  netlify,
  netscaler,
  nghttpx,
  nginx,
  openresty,
  paloAlto,
  privoxy,
  proxyChain,
  qrator,
  railway,
  render,
  shopify,
  skyhigh,
  sonicwall,
  sophos,
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
  watchguard,
  whistle,
  ziproxy,
  zscaler,
];
