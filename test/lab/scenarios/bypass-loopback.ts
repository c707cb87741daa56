import { sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const bypassLoopback: Scenario = {
  id: 'bypass-loopback',
  title: 'A program on the same computer (localhost) that the proxy catches and cannot reach.',
  truth: "The visitor's proxy settings send the computer's own name to a proxy outside.",
  expect: { badge: '502' },
  reach: 'proxy',
  host: 'bypass-loopback.localhost',
  // Chromium asks no configuration script about loopback.
  only: 'firefox',
  verdict: { cause: 'proxy-bypass', certainty: 'likely' },
  handle: (visit) => (visit.mended ? wellPage(visit) : sendHtml(visit, 502, '<h1>Bad Gateway</h1>')),
};
