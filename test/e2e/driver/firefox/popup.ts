import type { Theme } from '../driver.ts';
import type { KeyPress } from '../keys.ts';
import { type Point, PopupPage } from '../popup-page.ts';
import type { Order } from './orders.ts';
import type { HeldPage } from './page.ts';

export class FirefoxPopup extends PopupPage {
  readonly #page: HeldPage;

  constructor(page: HeldPage) {
    super();
    this.#page = page;
  }

  protected evaluateInPage(expression: string): Promise<string> {
    return this.#page.order({ kind: 'evaluate', expression });
  }

  protected clickAt(point: Point): Promise<void> {
    return this.#input({ kind: 'click', ...point });
  }

  protected pressKey({ key, code, text, shift }: KeyPress): Promise<void> {
    return this.#input({ kind: 'press', key, code, printable: text === key, shift });
  }

  protected emulate(theme: Theme): Promise<void> {
    return this.#page.setTheme(theme);
  }

  protected async capture(): Promise<string> {
    const { width, height } = await this.evaluate(() => ({
      width: Math.max(document.documentElement.scrollWidth, innerWidth),
      height: Math.max(document.documentElement.scrollHeight, innerHeight),
    }));
    return await this.#page.draw(width, height);
  }

  isOpen(): Promise<boolean> {
    return this.#page.isOpen();
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  /** Input that may close the popup, which then answers no more. */
  async #input(task: Order): Promise<void> {
    await this.#page.order(task).catch(async (error: unknown) => {
      if (await this.isOpen()) throw error;
    });
  }
}
