import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from '../e2e/driver/driver.ts';
import type { Site } from './site.ts';

/** Milliseconds between two stops of the background. */
const pause = { least: 100, most: 3_000 };
/** Milliseconds from the last page that was taken in until the stop: in most, its journal is still to be written. */
const mostDelay = 60;

/**
 * Stops the background again and again, as the dice fall, until it is told to leave off.
 *
 * A browser stops it only while no event is under way. So the site's answers are held back, what it has answered is taken in,
 * and then it is stopped: between the storing of an incident and its line in the journal, or with requests under way that are
 * not answered yet. `crashes` stops it whatever it does.
 */
export class Killer {
  readonly #driver: Driver;
  readonly #site: Site;
  readonly #dice: () => number;
  readonly #crashes: boolean;
  #isOn = true;
  kills = 0;

  constructor(driver: Driver, site: Site, dice: () => number, crashes: boolean) {
    this.#driver = driver;
    this.#site = site;
    this.#dice = dice;
    this.#crashes = crashes;
  }

  async run(): Promise<void> {
    while (this.#isOn) {
      await sleep(pause.least + this.#dice() * (pause.most - pause.least));
      if (this.#crashes) await this.#stop();
      else await this.#stopBetween();
    }
  }

  stop(): void {
    this.#isOn = false;
  }

  async #stopBetween(): Promise<void> {
    const delay = this.#dice() * mostDelay;
    await this.#site.hold();
    try {
      if (delay > mostDelay / 2) await sleep(delay - mostDelay / 2);
      await this.#stop();
    } finally {
      this.#site.release();
    }
  }

  async #stop(): Promise<void> {
    if (!(await this.#driver.backgroundRunning())) return;
    await this.#driver.killBackground();
    this.kills += 1;
  }
}
