import { setTimeout as sleep } from 'node:timers/promises';
import { installExtension, isWorker } from '../../e2e/driver/chromium/extension.ts';
import { type ChromiumRun, type Place, startChromium } from '../../e2e/driver/chromium/start.ts';
import { until } from '../../e2e/driver/wait.ts';
import type { BenchBrowser, BenchExtension } from './browser.ts';

/** Milliseconds in which a new extension has opened the page that greets a person. */
const GREETING = 1_500;

/** Starts Chromium with an extension or none, and closes what the extension opened by itself. */
export async function openChromium(place: Place, extension: BenchExtension | null): Promise<BenchBrowser> {
  const run = await startChromium(place, 'first');
  const { pid } = run.process.child;
  if (pid === undefined) throw new Error('Chromium has no process id.');
  const id = extension === null ? null : await installExtension(run, { extension: extension.folder });
  if (extension !== null) await sleep(GREETING);
  await closeGreeting(run);

  const workers = () => run.targets.all().filter((target) => id !== null && isWorker(target, id));
  return {
    name: 'chromium',
    version: run.version,
    pid,
    async open(url) {
      const { targetId } = await run.connection.send('Target.createTarget', { url });
      return () => run.targets.close(targetId);
    },
    backgroundRunning: async () => workers().length > 0,
    async stopBackground() {
      await Promise.all(workers().map(({ targetId }) => run.targets.close(targetId)));
      await until('the service worker to stop', () => workers().length === 0);
    },
    close: () => place.guard.dismiss(),
  };
}

async function closeGreeting({ targets }: ChromiumRun): Promise<void> {
  const greetings = targets
    .all()
    .filter(({ type, url }) => type === 'page' && url.startsWith('chrome-extension://'));
  await Promise.all(greetings.map(({ targetId }) => targets.close(targetId)));
}
