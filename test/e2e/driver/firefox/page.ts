import type { Theme } from '../driver.ts';
import { until } from '../wait.ts';
import type { ChromeScope } from './chrome-scope.ts';
import { frameScriptUrl } from './frame-script.ts';
import type { Order } from './orders.ts';
import * as inside from './page-inside.ts';

/** A page that the chrome scope holds under a name, with the driver's part running in it. */
export class HeldPage {
  readonly #chrome: ChromeScope;
  readonly #name: string;

  private constructor(chrome: ChromeScope, name: string) {
    this.#chrome = chrome;
    this.#name = name;
  }

  /**
   * Takes hold of a page and waits until it shows the address and has loaded.
   *
   * @param hold makes the chrome scope hold the page under the name that it is given
   */
  static async take(
    chrome: ChromeScope,
    url: string,
    hold: (name: string) => Promise<unknown>,
  ): Promise<HeldPage> {
    HeldPage.#taken += 1;
    const name = `page ${HeldPage.#taken}`;
    await hold(name);
    await until(`${url} to load`, () => chrome.run(inside.hasLoaded, name, url));
    await chrome.run(inside.listen, name, frameScriptUrl());
    return new HeldPage(chrome, name);
  }

  static #taken = 0;

  /** @throws Error with the page's own message, or if it has closed */
  order(task: Order): Promise<string> {
    return this.#chrome.run(inside.order, this.#name, task);
  }

  setTheme(theme: Theme): Promise<void> {
    return this.#chrome.run(inside.setTheme, this.#name, theme);
  }

  /** Resolves with a data URL of a PNG; the size is in CSS pixels. */
  draw(width: number, height: number): Promise<string> {
    return this.#chrome.run(inside.draw, this.#name, width, height);
  }

  isOpen(): Promise<boolean> {
    return this.#chrome.run(inside.isOpen, this.#name);
  }

  /** Closes the panel or tab that the page is in, if it is still open. */
  async close(): Promise<void> {
    await this.#chrome.run(inside.close, this.#name);
    await until('the page to close', async () => !(await this.isOpen()));
  }
}
