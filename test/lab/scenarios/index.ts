import type { Scenario } from '../scenario.ts';
import { app502Json } from './app-502-json.ts';
import { appApi } from './app-api.ts';
import { brokenParts } from './broken-parts.ts';
import { bypassAddress } from './bypass-address.ts';
import { bypassLoopback } from './bypass-loopback.ts';
import { bypassName } from './bypass-name.ts';
import { cached } from './cached.ts';
import { captivePortal } from './captive-portal.ts';
import { captivePortalPage } from './captive-portal-page.ts';
import { cloudflare502 } from './cloudflare-502.ts';
import { cloudflare521 } from './cloudflare-521.ts';
import { cloudflarePassed } from './cloudflare-passed.ts';
import { cloudfront } from './cloudfront.ts';
import { containerCookie } from './container-cookie.ts';
import { containerLogin } from './container-login.ts';
import { contradiction } from './contradiction.ts';
import { cookieAsked } from './cookie-asked.ts';
import { cookieHttpOnly } from './cookie-http-only.ts';
import { cookieOversized } from './cookie-oversized.ts';
import { cookiePartitioned } from './cookie-partitioned.ts';
import { cookieToLogin } from './cookie-to-login.ts';
import { cutBody } from './cut-body.ts';
import { dnsHostsFile } from './dns-hosts-file.ts';
import { dnsSinkhole } from './dns-sinkhole.ts';
import { down } from './down.ts';
import { download } from './download.ts';
import { earlyHints } from './early-hints.ts';
import { edgeCached } from './edge-cached.ts';
import { edgeCachedCloudflare } from './edge-cached-cloudflare.ts';
import { edgeCachedSilent } from './edge-cached-silent.ts';
import { edgeCachedStandard } from './edge-cached-standard.ts';
import { edgeMissed } from './edge-missed.ts';
import { empty } from './empty.ts';
import { error500 } from './error-500.ts';
import { family } from './family.ts';
import { fetchRefused } from './fetch-refused.ts';
import { fetchRefusedSecure } from './fetch-refused-secure.ts';
import { filterFortinet } from './filter-fortinet.ts';
import { filterUmbrella } from './filter-umbrella.ts';
import { filterZscaler } from './filter-zscaler.ts';
import { fine } from './fine.ts';
import { flapping } from './flapping.ts';
import { flappingBalancer } from './flapping-balancer.ts';
import { flappingShifted } from './flapping-shifted.ts';
import { flappingThirds } from './flapping-thirds.ts';
import { hugeHeaders } from './huge-headers.ts';
import { hung } from './hung.ts';
import { logOut } from './log-out.ts';
import { loginWithout } from './login-without.ts';
import { lookAlike } from './look-alike.ts';
import { many } from './many.ts';
import { networkWide } from './network-wide.ts';
import { networkWideProxy } from './network-wide-proxy.ts';
import { noAnswer } from './no-answer.ts';
import { noContent } from './no-content.ts';
import { oneApp } from './one-app.ts';
import { onePage } from './one-page.ts';
import { oneTimeLink } from './one-time-link.ts';
import { oneTimeQuery } from './one-time-query.ts';
import { othersAnswer } from './others-answer.ts';
import { overtaken } from './overtaken.ts';
import { post } from './post.ts';
import { post307 } from './post-307.ts';
import { postRedirect } from './post-redirect.ts';
import { prerender } from './prerender.ts';
import { privateCookie } from './private-cookie.ts';
import { privateLogin } from './private-login.ts';
import { proxied } from './proxied.ts';
import { proxyConnection } from './proxy-connection.ts';
import { proxyDifference } from './proxy-difference.ts';
import { proxyFiddler } from './proxy-fiddler.ts';
import { proxyPassed } from './proxy-passed.ts';
import { proxySilent } from './proxy-silent.ts';
import { publicResolver } from './public-resolver.ts';
import { rateLimited } from './rate-limited.ts';
import { reason } from './reason.ts';
import { redirected } from './redirected.ts';
import { reloadCured } from './reload-cured.ts';
import { restarting } from './restarting.ts';
import { robotsAlone } from './robots-alone.ts';
import { rootCached } from './root-cached.ts';
import { rootRedirects } from './root-redirects.ts';
import { sameDocument } from './same-document.ts';
import { selfReloading } from './self-reloading.ts';
import { setCookie } from './set-cookie.ts';
import { siteWorkerCached } from './site-worker-cached.ts';
import { siteWorkerPassed } from './site-worker-passed.ts';
import { siteWorkerSynthetic } from './site-worker-synthetic.ts';
import { slowBody } from './slow-body.ts';
import { slowFour } from './slow-four.ts';
import { slowSix } from './slow-six.ts';
import { smallBody } from './small-body.ts';
import { squidAccelerator } from './squid-accelerator.ts';
import { standIns } from './stand-ins.ts';
import { storedAsleep } from './stored-asleep.ts';
import { storedError } from './stored-error.ts';
import { storedGood } from './stored-good.ts';
import { storedRevisited } from './stored-revisited.ts';
import { storedUnmarked } from './stored-unmarked.ts';
import { subResource } from './sub-resource.ts';
import { supportLinks } from './support-links.ts';
import { tunnelForbidden } from './tunnel-forbidden.ts';
import { tunnelRefused } from './tunnel-refused.ts';
import { tunnelUnavailable } from './tunnel-unavailable.ts';
import { tunnelled } from './tunnelled.ts';
import { twoByChance } from './two-by-chance.ts';
import { vpnWarp } from './vpn-warp.ts';
import { vpnWarpPage } from './vpn-warp-page.ts';

/**
 * Every scenario, in the order of the index page: plain errors, edges and caches, sites that answer now so and now
 * so, what the browser holds, ways to meet an error, what stands between, families, innocent pages.
 */
export const scenarios: readonly Scenario[] = [
  down,
  empty,
  smallBody,
  slowBody,
  cutBody,
  reason,
  earlyHints,
  app502Json,
  hugeHeaders,
  supportLinks,
  setCookie,
  noContent,
  sameDocument,
  selfReloading,
  slowFour,
  slowSix,
  edgeMissed,
  rootCached,
  robotsAlone,
  rootRedirects,
  onePage,
  oneApp,
  cloudflare502,
  cloudflare521,
  cloudflarePassed,
  cloudfront,
  vpnWarp,
  vpnWarpPage,
  edgeCached,
  edgeCachedCloudflare,
  edgeCachedStandard,
  edgeCachedSilent,
  flapping,
  flappingBalancer,
  flappingShifted,
  flappingThirds,
  reloadCured,
  restarting,
  contradiction,
  rateLimited,
  fetchRefused,
  fetchRefusedSecure,
  captivePortal,
  captivePortalPage,
  cached,
  storedError,
  storedUnmarked,
  standIns,
  storedAsleep,
  storedRevisited,
  storedGood,
  siteWorkerCached,
  siteWorkerSynthetic,
  siteWorkerPassed,
  cookieOversized,
  cookieHttpOnly,
  cookiePartitioned,
  cookieAsked,
  cookieToLogin,
  loginWithout,
  privateLogin,
  privateCookie,
  containerLogin,
  containerCookie,
  redirected,
  post,
  postRedirect,
  post307,
  oneTimeLink,
  oneTimeQuery,
  logOut,
  proxied,
  proxyPassed,
  proxyFiddler,
  proxyConnection,
  proxySilent,
  proxyDifference,
  squidAccelerator,
  bypassAddress,
  bypassName,
  bypassLoopback,
  filterZscaler,
  filterUmbrella,
  filterFortinet,
  dnsHostsFile,
  dnsSinkhole,
  networkWide,
  networkWideProxy,
  twoByChance,
  othersAnswer,
  tunnelled,
  tunnelRefused,
  tunnelUnavailable,
  tunnelForbidden,
  hung,
  family,
  many,
  fine,
  lookAlike,
  error500,
  noAnswer,
  subResource,
  brokenParts,
  appApi,
  prerender,
  download,
  overtaken,
  publicResolver,
];
