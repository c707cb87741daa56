import { describe, expect, test } from 'vitest';
import type { Situation } from '../../../src/fixes/fix.ts';
import type { FixId } from '../../../src/incident/fix-id.ts';
import { measured } from '../../../src/probes/reading.ts';
import {
  address,
  again,
  asked,
  by,
  carried,
  error,
  errorPage,
  neighbours,
  noProxy,
  page,
  pastProxy,
  settings,
  tunnel,
  without,
  written,
} from '../rules/cases.ts';
import { chanceOf, situation, toldOf } from './situations.ts';

const { nginx, nobody, zscaler, mitmproxy } = written;
const worker = errorPage({ controlled: true });
const loopback = error({ url: 'http://localhost:3000/', ip: null });
const atHome = error({ url: 'http://192.168.0.1/', ip: '192.168.0.1' });
const posted = by(nginx, { method: 'POST' });
const shared = settings({});

const is = {
  nothing: situation(error()),
  site: situation(by(nginx), again('FAF', 'EEE')),
  copyWell: situation(by(nginx, { fromCache: true }), again('FF', 'WW')),
  copyBad: situation(by(nginx, { fromCache: true }), again('FA', 'EE')),
  copy: situation(by(nginx, { fromCache: true })),
  workerWell: situation(worker, { ...page({ delivery: 'cache', controlled: true }), ...again('FF', 'WW') }),
  workerThere: situation(worker),
  cookies: situation(by(nginx), again('FAAFF', 'EWWEE')),
  cookiesHint: situation(by(nginx), again('FAF', 'EWE')),
  proxy: situation(error(carried), {
    ...shared,
    ...again('FAF', 'EEE', nobody),
    ...pastProxy('PDDP', 'EWWE'),
  }),
  filterPast: situation(by(zscaler), {
    ...again('FAF', 'EEE', zscaler),
    ...pastProxy('PDDP', 'EWWE', zscaler),
  }),
  proxyHidden: situation(by(mitmproxy), noProxy),
  proxyMark: situation(by(mitmproxy, carried), shared),
  proxySame: situation(error(carried), { ...shared, ...pastProxy('PD', 'EE') }),
  straight: situation(error(), noProxy),
  sealed: situation(error({ url: 'https://shop.example.org/sale', ...carried }), shared),
  managed: situation(by(mitmproxy, carried), settings({ by: 'policy' })),
  filter: situation(by(zscaler), {}),
  bypass: situation(loopback, shared),
  tunnel: situation(tunnel(), shared),
  tunnelPort: situation(tunnel({ url: 'https://bank.example.org:8443/' }), shared),
  wide: situation(error(), neighbours(5, 0)),
  back: situation(by(nginx), again('FF', 'WW')),
  unclear: situation(error(), again('FAF', 'EEW')),
  dnsOwn: situation(error({ ip: '10.0.0.5' })),
  dnsAgrees: situation(
    error(),
    address({ resolver: { name: 'Quad9', addresses: ['203.0.113.10'], agrees: true } }),
  ),
  warp: situation(error(), { edge: measured({ alive: true, colo: 'FRA', warp: 'on' as const }) }),
  atHome: situation(atHome),
  self: situation(loopback),
  asks: situation(error({ headers: [['retry-after', '150']], status: 503 })),
  asksLong: situation(error({ headers: [['retry-after', '86400']], status: 503 })),
  posted: situation(posted),
  once: situation(by(nginx), without('needs-click')),
  special: situation(error({ url: 'http://nas.local/' })),
} as const satisfies Record<string, Situation>;

type Row = readonly [id: FixId, where: keyof typeof is, told: string];

describe('whether it will help, and why', () => {
  test.each<Row>([
    ['wait', 'nothing', 'likely: Most such errors pass by themselves'],
    ['wait', 'site', 'likely: Most such errors pass by themselves'],
    ['wait', 'asks', 'likely: The site asks for a wait of 3 min'],
    ['wait', 'asksLong', 'likely: The site asks for a wait of some hours'],
    ['wait', 'self', 'perhaps: Helps once the server on this computer runs'],
    ['wait', 'cookies', 'unlikely: Unlikely: what causes it stays in this browser'],
    ['wait', 'tunnel', 'perhaps: May help, if the trouble on the way is short'],
    ['wait', 'back', 'unlikely: Not needed: the site answers again'],

    ['refresh', 'nothing', 'perhaps: Helps if it was a moment’s trouble'],
    ['refresh', 'site', 'unlikely: Unlikely just now: asked again 2 times, it failed'],
    ['refresh', 'back', 'likely: Likely to help: the site answers again'],
    ['refresh', 'copy', 'perhaps: May help: this is an old copy'],
    ['refresh', 'workerWell', 'unlikely: Unlikely: the site’s helper program answers that too'],
    ['refresh', 'cookies', 'unlikely: Unlikely: with your cookies it fails each time'],
    ['refresh', 'posted', 'not listed'],

    ['skip-cache', 'copyWell', 'cures: Measured: asked anew, the page is well'],
    ['skip-cache', 'copy', 'perhaps: May help: this may be an old copy'],
    ['skip-cache', 'copyBad', 'unlikely: Unlikely: asked anew, the page fails as well'],
    ['skip-cache', 'nothing', 'unlikely: Unlikely: the error came fresh over the network'],
    ['skip-cache', 'tunnel', 'unlikely: Unlikely: the proxy refused the way to the site'],
    ['skip-cache', 'workerWell', 'likely: Goes round the site’s helper program, once'],
    ['skip-cache', 'posted', 'not listed'],

    ['clear-copies', 'copyWell', 'cures: Measured: asked anew, the page is well'],
    ['clear-copies', 'site', 'unlikely: Unlikely: the error came fresh over the network'],
    ['clear-copies', 'posted', 'unlikely: Unlikely: the error came fresh over the network'],

    ['remove-worker', 'workerWell', 'cures: Measured: past the helper program, the site is well'],
    ['remove-worker', 'workerThere', 'perhaps: May help: a helper program answers for this page'],
    ['remove-worker', 'site', 'unlikely: Unlikely: the error came over the network'],

    ['clear-cookies', 'cookies', 'cures: Measured: without your cookies the page is well'],
    ['clear-cookies', 'cookiesHint', 'perhaps: May help: without cookies it worked, perhaps by chance'],
    ['clear-cookies', 'site', 'unlikely: Unlikely: it fails without your cookies too'],
    ['clear-cookies', 'once', 'unlikely: Not measured: it was not tried without cookies'],
    ['clear-cookies', 'tunnel', 'unlikely: Unlikely: no cookie got as far as the site'],

    ['proxy-off', 'proxy', 'cures: Measured: past the proxy the page is well'],
    ['proxy-off', 'filterPast', 'likely: Measured: past the proxy the page is well'],
    ['proxy-off', 'proxyMark', 'likely: Likely: the proxy made this error'],
    ['proxy-off', 'proxyHidden', 'perhaps: May help: a proxy may stand in between unseen'],
    ['proxy-off', 'proxySame', 'unlikely: Unlikely: past the proxy it fails as well'],
    ['proxy-off', 'straight', 'unlikely: Unlikely: your browser goes straight to the site'],
    ['proxy-off', 'sealed', 'unlikely: Unlikely: a plain proxy cannot change secure pages'],
    ['proxy-off', 'managed', 'unlikely: Unlikely: only who manages this browser can do that'],
    ['proxy-off', 'tunnel', 'likely: Likely: the proxy refused the way to the site'],
    ['proxy-off', 'wide', 'perhaps: May help, if your sites share a proxy'],
    ['proxy-off', 'site', 'unlikely: Unlikely: the site’s own gateway made the error'],
    ['proxy-off', 'nothing', 'unlikely: Unlikely: nothing that we saw points there'],

    ['proxy-exception', 'bypass', 'likely: Likely: a proxy cannot reach an address of your own'],
    ['proxy-exception', 'self', 'not listed'],
    ['proxy-exception', 'site', 'not listed'],

    ['vpn-off', 'warp', 'perhaps: May help: Cloudflare says that WARP is on'],
    ['vpn-off', 'wide', 'perhaps: May help, if you use one: many sites fail for you'],
    ['vpn-off', 'self', 'not listed'],
    ['vpn-off', 'nothing', 'unlikely: No browser can see a VPN; nothing points at one'],
    ['vpn-off', 'site', 'unlikely: Unlikely: the trouble is on the site’s side'],

    ['flush-dns', 'dnsOwn', 'perhaps: May help: the address that answered looks wrong'],
    ['flush-dns', 'dnsAgrees', 'unlikely: Unlikely: a public resolver gives the same address'],
    ['flush-dns', 'nothing', 'unlikely: Unlikely to help: a server answered for this name'],
    ['flush-dns', 'site', 'unlikely: Unlikely to help: a server answered for this name'],
    ['flush-dns', 'filter', 'unlikely: Unlikely: the trouble is elsewhere on the way'],
    ['flush-dns', 'tunnel', 'unlikely: Unlikely: the proxy looks names up, not this computer'],
    ['flush-dns', 'atHome', 'not listed'],
    ['flush-dns', 'self', 'not listed'],

    ['network-settings', 'nothing', 'unlikely: Unlikely: nothing points at your network settings'],
    ['network-settings', 'dnsOwn', 'perhaps: May help: the name leads to an address of your own'],
    ['network-settings', 'wide', 'perhaps: May help: many sites fail, and they share your router'],
    ['network-settings', 'tunnelPort', 'perhaps: May help: port 8443 may be blocked'],
    ['network-settings', 'tunnel', 'unlikely: Unlikely: nothing points at your network settings'],

    ['security-off', 'filter', 'likely: Likely: Zscaler answered in the site’s place'],
    ['security-off', 'nothing', 'unlikely: Unlikely: no filter’s mark was seen'],
    ['security-off', 'site', 'unlikely: Unlikely: the site’s own gateway made the error'],
    ['security-off', 'cookies', 'unlikely: Unlikely: the site’s own gateway made the error'],

    ['other-device', 'cookies', 'perhaps: May work: another browser has none of this'],
    ['other-device', 'tunnel', 'perhaps: May work: another network goes another way'],
    ['other-device', 'wide', 'likely: Likely to work: another network goes another way'],
    ['other-device', 'site', 'perhaps: Tells whether it fails elsewhere too'],

    ['archived-copy', 'site', 'perhaps: Shows an older page, if there is a copy'],
    ['archived-copy', 'atHome', 'not listed'],
    ['archived-copy', 'self', 'not listed'],
    ['archived-copy', 'special', 'not listed'],
    ['archived-copy', 'posted', 'not listed'],

    ['contact', 'site', 'likely: Only the site can mend this'],
    ['contact', 'nothing', 'likely: Most such errors only the site can mend'],
    ['contact', 'tunnel', 'unlikely: Unlikely: the trouble is on the way to the site'],
    ['contact', 'self', 'not listed'],

    ['tell-admin', 'filter', 'likely: Whoever runs Zscaler can mend this'],
    ['tell-admin', 'managed', 'likely: Whoever manages this browser can mend this'],
    ['tell-admin', 'tunnel', 'perhaps: Whoever runs proxy.office.example:3128 can mend this'],
    ['tell-admin', 'wide', 'likely: Whoever runs your network can look into it'],
    ['tell-admin', 'site', 'not listed'],
  ])('%s, %s', (id, where, told) => {
    expect(toldOf(id, is[where])).toBe(told);
  });
});

test.each<FixId>(['vpn-off', 'security-off', 'remove-worker'])(
  '%s is worth a try where the checks disagree and nothing rules it out',
  (id) => {
    const contradicted: Situation = {
      ...situation(errorPage()),
      diagnosis: {
        ...is.nothing.diagnosis,
        verdict: { ...is.nothing.diagnosis.verdict, cause: 'unclear', side: 'unknown', certainty: null },
      },
    };
    expect(chanceOf(id, contradicted)?.level).toBe('perhaps');
  },
);

test('nothing is promised while the checks disagree, or once the site answers again', () => {
  for (const cause of ['unclear', 'recovered'] as const) {
    const { diagnosis } = is.cookies;
    const contradicted: Situation = {
      ...is.cookies,
      diagnosis: {
        ...diagnosis,
        verdict: { ...diagnosis.verdict, cause },
        others: [{ ...diagnosis.verdict, certainty: 'certain' }],
      },
    };
    expect(chanceOf('clear-cookies', contradicted)?.level).toBe('perhaps');
  }
});

test('an answer that comes without cookies well once is no measurement', () => {
  const flapping = situation(error(), {
    fresh: measured({ answers: [asked('E'), asked('W', 1_900, nobody)], by: 'background' as const }),
    anonymous: measured({ answers: [asked('W', 1_500)] }),
  });
  expect(chanceOf('clear-cookies', flapping)?.level).not.toBe('cures');
});

test('no copies are offered to be cleared from a private window where another window’s would go', () => {
  const secret = { ...by(nginx, { fromCache: true }), place: { private: true, cookieStore: null } };
  expect(chanceOf('clear-copies', situation(secret))).toBeNull();
  expect(chanceOf('clear-copies', situation(secret, {}, { browser: 'firefox', os: 'linux' }))).not.toBeNull();
});
