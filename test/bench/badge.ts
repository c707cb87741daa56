import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserName } from '../e2e/driver/driver.ts';
import { until } from '../e2e/driver/wait.ts';
import type { BenchBrowser } from './browsers/browser.ts';
import { openBrowser } from './browsers/open.ts';
import type { Report } from './extensions/probe.ts';
import * as sources from './extensions/sources.ts';
import { addProbe, copyBuild, writeExtension } from './extensions/write.ts';
import { type Body, bodies, type FailingPages, startFailingPages } from './server/failing-pages.ts';
import { shuffled } from './statistics.ts';

export const painters = ['at answer', 'bare', 'bare again', 'ours'] as const;
export type Painter = (typeof painters)[number];

/** Whether the extension's background runs already when the page is asked for, or has been stopped. */
const states = ['warm', 'cold'] as const;
type State = (typeof states)[number];

/** One way of meeting a 502. */
export interface Meeting {
  readonly body: Body;
  readonly state: State;
}

interface BadgeSample {
  /** Milliseconds from the first byte of the answer to the browser's word that the badge is set. */
  readonly delay: number;
  /** Whether the badge was still there when the page had long been shown. */
  readonly kept: boolean;
}

export type BadgeSamples = Readonly<Record<Painter, readonly BadgeSample[]>>;

export interface BadgeSeries {
  readonly version: string;
  readonly samples: ReadonlyMap<Meeting, BadgeSamples>;
}

const meetings: readonly Meeting[] = states.flatMap((state) => bodies.map((body) => ({ body, state })));

/** Milliseconds in which everything has come to rest. */
const REST = 150;
/** Milliseconds in which a lost badge may be painted anew, and the probe reports it. */
const SECOND_THOUGHT = 500;
/** Meets every kind of 502 in browsers with a bare extension and with the product, in interleaved rounds. */
export async function measureBadges(name: BrowserName, folder: string, rounds: number): Promise<BadgeSeries> {
  const pages = await startFailingPages();
  const browsers = new Map<Painter, BenchBrowser>();
  const samples = new Map(meetings.map((meeting) => [meeting, emptySamples()]));
  try {
    for (const painter of painters) browsers.set(painter, await startPainter(name, folder, painter, pages));
    for (let round = 0; round < rounds; round++) {
      for (const [meeting, series] of shuffled([...samples])) {
        for (const [painter, browser] of shuffled([...browsers])) {
          series[painter].push(await meet(browser, painter, meeting, pages));
        }
      }
    }
    return { version: browsers.get('ours')?.version ?? '', samples };
  } finally {
    await Promise.all([...browsers.values()].map((browser) => browser.close()));
    await pages.close();
  }
}

async function startPainter(
  name: BrowserName,
  folder: string,
  painter: Painter,
  pages: FailingPages,
): Promise<BenchBrowser> {
  const reportTo = pages.reportTo(idOf(painter));
  const folderName = `probed-${idOf(painter)}`;
  const extension =
    painter === 'ours'
      ? await copyBuild(folder, name, folderName)
      : await writeExtension(
          folder,
          name,
          folderName,
          painter === 'at answer' ? sources.bare : sources.bareAtCommit,
        );
  const browser = await openBrowser(name, await addProbe(extension, reportTo));
  await prime(browser, painter, pages);
  return browser;
}

/** A painter's name as it can stand in an address or in a file's name. */
function idOf(painter: Painter): string {
  return painter.replaceAll(' ', '-');
}

async function meet(
  browser: BenchBrowser,
  painter: Painter,
  { body, state }: Meeting,
  pages: FailingPages,
): Promise<BadgeSample> {
  if (state === 'cold') await stop(browser);
  else if (!(await browser.backgroundRunning())) await prime(browser, painter, pages);
  return await sample(browser, painter, body, pages);
}

async function prime(browser: BenchBrowser, painter: Painter, pages: FailingPages): Promise<void> {
  await sample(browser, painter, 'small', pages);
}

/** @throws Error if the background is woken by something else */
async function stop(browser: BenchBrowser): Promise<void> {
  await sleep(REST);
  await browser.stopBackground();
  await sleep(REST);
  if (await browser.backgroundRunning()) throw new Error('The background did not stay stopped.');
}

async function sample(
  browser: BenchBrowser,
  painter: Painter,
  body: Body,
  pages: FailingPages,
): Promise<BadgeSample> {
  pages.takeReports(idOf(painter));
  const address = pages.address(body);
  const close = await browser.open(address);
  const seen = () => readSample(pages.takeReports(idOf(painter)), pages.answeredAt(address));
  try {
    const first = await until(`${painter} to paint its badge`, seen);
    if (first.kept) return first;
    await sleep(SECOND_THOUGHT);
    const later = seen();
    return { delay: first.delay, kept: later?.kept ?? false };
  } finally {
    await close();
  }
}

/** Undefined while the page's own badge is not reported: a report can be about the page before, if it was late. */
function readSample(reports: readonly Report[], answeredAt: number | undefined): BadgeSample | undefined {
  if (answeredAt === undefined) return undefined;
  const delays = reports
    .flatMap(({ paints, offset }) =>
      paints.map(({ text, setAt }) => ({ text, delay: setAt + offset - answeredAt })),
    )
    .flatMap(({ text, delay }) => (text === '502' && delay >= 0 ? [delay] : []));
  return delays.length === 0
    ? undefined
    : { delay: Math.min(...delays), kept: reports.at(-1)?.left === '502' };
}

function emptySamples(): Record<Painter, BadgeSample[]> {
  return { 'at answer': [], bare: [], 'bare again': [], ours: [] };
}
