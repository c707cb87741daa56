import type { Theme } from '../driver.ts';
import type { KeyPress } from '../keys.ts';
import { type Point, PopupPage } from '../popup-page.ts';
import type { AttachedPage } from './page.ts';

/** The bit for Shift in the DevTools protocol's `modifiers`. */
const SHIFT = 8;

export class ChromiumPopup extends PopupPage {
  readonly #page: AttachedPage;
  readonly #place: 'toolbar' | 'tab';

  private constructor(page: AttachedPage, place: 'toolbar' | 'tab') {
    super();
    this.#page = page;
    this.#place = place;
  }

  /** Resolves once the page has loaded. */
  static async of(page: AttachedPage, place: 'toolbar' | 'tab'): Promise<ChromiumPopup> {
    await page.waitUntil(
      'the popup to load',
      `location.href !== 'about:blank' && document.readyState === 'complete'`,
    );
    return new ChromiumPopup(page, place);
  }

  protected evaluateInPage(expression: string): Promise<string> {
    return this.#page.evaluate(expression);
  }

  protected async clickAt(point: Point): Promise<void> {
    const { session } = this.#page;
    const press = { ...point, button: 'left', clickCount: 1 } as const;
    await session.send('Input.dispatchMouseEvent', { ...point, type: 'mouseMoved' });
    await session.send('Input.dispatchMouseEvent', { ...press, type: 'mousePressed' });
    await this.#last(session.send('Input.dispatchMouseEvent', { ...press, type: 'mouseReleased' }));
  }

  protected async pressKey({ key, code, keyCode, text, shift }: KeyPress): Promise<void> {
    const { session } = this.#page;
    const press = { key, code, windowsVirtualKeyCode: keyCode, modifiers: shift ? SHIFT : 0 };
    const down = text === undefined ? press : { ...press, text };
    await this.#last(
      session.send('Input.dispatchKeyEvent', { ...down, type: text ? 'keyDown' : 'rawKeyDown' }),
    );
    await this.#last(session.send('Input.dispatchKeyEvent', { ...press, type: 'keyUp' }));
  }

  protected async emulate(theme: Theme): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value: theme }];
    await this.#page.session.send('Emulation.setEmulatedMedia', { features });
  }

  /** A page in a tab is drawn as a whole, a popup as far as it is seen: Chromium draws nothing beyond its edge. */
  protected async capture(): Promise<string> {
    const { session } = this.#page;
    const { cssContentSize } = await session.send('Page.getLayoutMetrics');
    const whole = { clip: { ...cssContentSize, scale: 1 }, captureBeyondViewport: true };
    const { data } = await session.send('Page.captureScreenshot', this.#place === 'tab' ? whole : {});
    return data;
  }

  async isOpen(): Promise<boolean> {
    return this.#page.isOpen();
  }

  async close(): Promise<void> {
    if (this.#page.isOpen()) await this.#page.close();
  }

  /** Input that may close the popup, which then answers no more. */
  async #last(input: Promise<void>): Promise<void> {
    await input.catch((error: unknown) => {
      if (this.#page.isOpen()) throw error;
    });
  }
}
