import type { BrowserName, Driver } from '../e2e/driver/driver.ts';
import { launch } from '../e2e/driver/index.ts';
import { within } from '../e2e/driver/wait.ts';
import { canBeMetIn } from '../lab/scenario.ts';
import { verdictIn } from '../lab/verdict.ts';
import type { Case } from './case.ts';
import { type Ground, openGround } from './ground.ts';
import { measure } from './measure.ts';
import { brokenRow, type Row } from './row.ts';

export interface Run {
  readonly browsers: readonly BrowserName[];
  /** The folder of the extension built for a browser. */
  readonly extension: (browser: BrowserName) => string;
  /** Ids of scenarios; all that have a verdict if left out. */
  readonly only?: readonly string[];
  /** Is told of each row as soon as it is there. */
  readonly onRow?: (row: Row) => void;
}

/** Milliseconds that a scenario may take beyond its own slowness. */
const patience = 60_000;

/**
 * Meets the scenarios in real browsers, one browser after the other, and resolves with a row for each. A scenario that
 * breaks down becomes a row that says why.
 *
 * @throws Error if an id is unknown or a browser cannot be started
 */
export async function runScoreboard({ browsers, extension, only, onRow }: Run): Promise<readonly Row[]> {
  const ground = await openGround(only);
  const rows: Row[] = [];
  try {
    for (const browser of browsers) {
      const start = () =>
        launch(browser, { extension: extension(browser), ...ground.reach, allowPrivate: true });
      for await (const row of rowsIn(browser, start, ground)) {
        rows.push(row);
        onRow?.(row);
      }
    }
  } finally {
    await ground.close();
  }
  return rows;
}

async function* rowsIn(
  browser: BrowserName,
  start: () => Promise<Driver>,
  ground: Ground,
): AsyncGenerator<Row> {
  let driver = await start();
  try {
    for (const known of ground.cases.filter(({ scenario }) => canBeMetIn(browser, scenario))) {
      const row = await attempt(driver, known, ground);
      if (row instanceof Error) {
        // Whatever it has left under way ends with its browser.
        await driver.close();
        driver = await start();
        yield brokenRow(known.scenario.id, browser, verdictIn(known.verdict, browser), row.message);
      } else yield row;
    }
  } finally {
    await driver.close();
  }
}

/** Resolves with why a scenario broke down, if it did. */
function attempt(driver: Driver, known: Case, ground: Ground): Promise<Row | Error> {
  const { id, expect } = known.scenario;
  const measured = within(`the end of ${id}`, measure(driver, known, ground), patience + (expect.after ?? 0));
  return measured.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
}
