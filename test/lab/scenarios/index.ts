import type { Scenario } from '../scenario.ts';
import { app502Json } from './app-502-json.ts';
import { cached } from './cached.ts';
import { cutBody } from './cut-body.ts';
import { down } from './down.ts';
import { download } from './download.ts';
import { earlyHints } from './early-hints.ts';
import { empty } from './empty.ts';
import { error500 } from './error-500.ts';
import { family } from './family.ts';
import { fine } from './fine.ts';
import { flapping } from './flapping.ts';
import { hugeHeaders } from './huge-headers.ts';
import { hung } from './hung.ts';
import { lookAlike } from './look-alike.ts';
import { many } from './many.ts';
import { noAnswer } from './no-answer.ts';
import { noContent } from './no-content.ts';
import { overtaken } from './overtaken.ts';
import { post } from './post.ts';
import { post307 } from './post-307.ts';
import { postRedirect } from './post-redirect.ts';
import { prerender } from './prerender.ts';
import { proxied } from './proxied.ts';
import { reason } from './reason.ts';
import { redirected } from './redirected.ts';
import { reloadCured } from './reload-cured.ts';
import { sameDocument } from './same-document.ts';
import { selfReloading } from './self-reloading.ts';
import { setCookie } from './set-cookie.ts';
import { siteWorkerCached } from './site-worker-cached.ts';
import { siteWorkerPassed } from './site-worker-passed.ts';
import { siteWorkerSynthetic } from './site-worker-synthetic.ts';
import { slowBody } from './slow-body.ts';
import { smallBody } from './small-body.ts';
import { subResource } from './sub-resource.ts';
import { tunnelForbidden } from './tunnel-forbidden.ts';
import { tunnelRefused } from './tunnel-refused.ts';
import { tunnelUnavailable } from './tunnel-unavailable.ts';
import { tunnelled } from './tunnelled.ts';

/** Every scenario, in the order of the index page: plain errors, ways to meet one, families, innocent pages. */
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
  setCookie,
  noContent,
  sameDocument,
  selfReloading,
  cached,
  redirected,
  post,
  postRedirect,
  post307,
  siteWorkerCached,
  siteWorkerSynthetic,
  siteWorkerPassed,
  proxied,
  tunnelled,
  tunnelRefused,
  tunnelUnavailable,
  tunnelForbidden,
  flapping,
  reloadCured,
  hung,
  family,
  many,
  fine,
  lookAlike,
  error500,
  noAnswer,
  subResource,
  prerender,
  download,
  overtaken,
];
