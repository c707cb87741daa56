import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ground, openGround } from '../scoreboard/ground.ts';
import { measure } from '../scoreboard/measure.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/index.ts';
import { browserName, extension } from './session.ts';

/** One scenario of each cause, and the look-alikes that most easily deceive; `npm run scoreboard` meets them all. */
const chosen = [
  ...['down', 'one-page', 'cloudflare-502', 'edge-cached', 'reload-cured', 'contradiction'],
  ...['stored-error', 'site-worker-cached', 'cookie-http-only', 'cookie-partitioned', 'network-wide'],
  ...['proxy-fiddler', 'bypass-address', 'filter-zscaler', 'dns-hosts-file', 'tunnel-refused'],
  ...[
    'flapping',
    'fetch-refused',
    'one-time-link',
    'log-out',
    'rate-limited',
    'private-login',
    'container-login',
  ],
  ...['proxy-passed', 'squid-accelerator', 'root-cached', 'robots-alone', 'vpn-warp', 'stored-good'],
  ...(browserName === 'firefox' ? ['container-login'] : []),
];

let ground: Ground;
let driver: Driver;

beforeAll(async () => {
  ground = await openGround(chosen);
  driver = await launch(browserName, { extension, ...ground.reach, allowPrivate: true });
});
afterAll(async () => {
  await driver?.close();
  await ground?.close();
});

test.each(chosen)('the diagnosis of %s is right, and asks no more than it may', async (id) => {
  const known = ground.cases.find(({ scenario }) => scenario.id === id);
  if (known === undefined) throw new Error(`No scenario ${id}.`);
  const row = await measure(driver, known, ground);
  expect(row).toMatchObject({ right: true, blames: false, faults: [] });
});
