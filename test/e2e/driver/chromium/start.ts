import { Connection } from 'puppeteer-core';
import type { Place, Start } from '../place.ts';
import { type BrowserProcess, startProcess } from '../process.ts';
import { within } from '../wait.ts';
import { chromiumArguments, chromiumEnvironment, prepareProfile } from './arguments.ts';
import { COMMAND_TIMEOUT, PipeTransport } from './pipe.ts';
import { Targets } from './targets.ts';

export type { Place } from '../place.ts';

const START_TIMEOUT = 30_000;

/** One run of the browser; a restart makes a new one. */
export interface ChromiumRun {
  readonly process: BrowserProcess;
  readonly connection: Connection;
  readonly targets: Targets;
  readonly version: string;
}

/** Starts the browser and connects to it, attached to nothing. */
export async function startChromium(place: Place, start: Start): Promise<ChromiumRun> {
  await prepareProfile(place.profile);
  const args = chromiumArguments(place.options, place.profile, start);
  const environment = { ...chromiumEnvironment(place.options), BREAKPAD_DUMP_LOCATION: place.guard.folder };
  const process = await startProcess(place.executable, args, {
    guard: place.guard,
    environment,
    pipes: true,
  });
  const connection = new Connection('', new PipeTransport(process.child), 0, COMMAND_TIMEOUT);
  const { product } = await process.alive(
    'Chromium to start',
    connection.send('Browser.getVersion'),
    START_TIMEOUT,
  );
  const version = product.replace(/^.*\//, '');
  return { process, connection, version, targets: await Targets.watch(connection) };
}

/** Ends the browser as a person does, so that it keeps its session, and waits until it has ended. */
export async function endChromium({ connection, process }: ChromiumRun): Promise<void> {
  await Promise.race([connection.send('Browser.close').catch(() => {}), process.ended]);
  await within('Chromium to end', process.ended);
}
