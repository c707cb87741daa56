import type { OwnerHelp } from '../owner-help.ts';
import { akamai } from './akamai.ts';
import { ancm } from './ancm.ts';
import { angie } from './angie.ts';
import { apache } from './apache.ts';
import { apisix } from './apisix.ts';
import { awsApiGateway } from './aws-api-gateway.ts';
import { awselb } from './awselb.ts';
import { azureApplicationGateway } from './azure-application-gateway.ts';
import { azureFrontDoor } from './azure-front-door.ts';
import { caddy } from './caddy.ts';
import { cloudflare } from './cloudflare.ts';
import { cloudfront } from './cloudfront.ts';
import { digitalocean } from './digitalocean.ts';
import { envoy } from './envoy.ts';
import { expressHttpProxy } from './express-http-proxy.ts';
import { fastifyHttpProxy } from './fastify-http-proxy.ts';
import { fastly } from './fastly.ts';
import { freenginx } from './freenginx.ts';
import { google } from './google.ts';
import { h2o } from './h2o.ts';
import { haproxy } from './haproxy.ts';
import { heroku } from './heroku.ts';
import { httpProxyMiddleware } from './http-proxy-middleware.ts';
import { iis } from './iis.ts';
import { imperva } from './imperva.ts';
import { kong } from './kong.ts';
import { lighttpd } from './lighttpd.ts';
import { litespeed } from './litespeed.ts';
import { nghttpx } from './nghttpx.ts';
import { nginx } from './nginx.ts';
import { openresty } from './openresty.ts';
import { railway } from './railway.ts';
import { render } from './render.ts';
import { squid } from './squid.ts';
import { tengine } from './tengine.ts';
import { tinyproxy } from './tinyproxy.ts';
import { traefik } from './traefik.ts';
import { trafficserver } from './trafficserver.ts';
import { tyk } from './tyk.ts';
import { varnish } from './varnish.ts';
import { vercel } from './vercel.ts';

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
  awsApiGateway,
  awselb,
  azureApplicationGateway,
  azureFrontDoor,
  caddy,
  cloudflare,
  cloudfront,
  digitalocean,
  envoy,
  expressHttpProxy,
  fastifyHttpProxy,
  fastly,
  freenginx,
  google,
  h2o,
  haproxy,
  heroku,
  httpProxyMiddleware,
  iis,
  imperva,
  kong,
  lighttpd,
  litespeed,
  nghttpx,
  nginx,
  openresty,
  railway,
  render,
  squid,
  tengine,
  tinyproxy,
  traefik,
  trafficserver,
  tyk,
  varnish,
  vercel,
];
