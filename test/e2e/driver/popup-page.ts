import type { Popup, Theme } from './driver.ts';
import { type Key, type KeyPress, keyPress } from './keys.ts';
import { writePng } from './png.ts';
import { callExpression, readAnswer } from './source.ts';
import { PATIENCE, type Truthy, until, within } from './wait.ts';

/** In CSS pixels from the upper left corner of what the page shows. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What both browsers' popups do alike, by evaluating in the page. */
export abstract class PopupPage implements Popup {
  /** Evaluates an expression in the page, whose value is a promise of a text. */
  protected abstract evaluateInPage(expression: string): Promise<string>;
  protected abstract clickAt(point: Point): Promise<void>;
  protected abstract pressKey(key: KeyPress): Promise<void>;
  protected abstract emulate(theme: Theme): Promise<void>;
  /** Resolves with a PNG of the whole page, as base64 or as a data URL. */
  protected abstract capture(): Promise<string>;
  abstract close(): Promise<void>;
  abstract isOpen(): Promise<boolean>;

  async evaluate<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const answer = this.evaluateInPage(callExpression(fn, args));
    return readAnswer(await within('an answer from the popup', answer));
  }

  attributes(): Promise<Readonly<Record<string, string>>> {
    return this.evaluate(readAttributes);
  }

  async waitForAttributes(
    expected: Readonly<Record<string, string>>,
    timeout = PATIENCE,
  ): Promise<Readonly<Record<string, string>>> {
    let last: Readonly<Record<string, string>> = {};
    const asExpected = async () => {
      last = await this.attributes();
      return Object.entries(expected).every(([name, value]) => last[name] === value) ? last : false;
    };
    const what = `the popup to carry ${JSON.stringify(expected)}`;
    return await until(what, asExpected, timeout).catch((cause: unknown) => {
      throw new Error(`Waited ${timeout} ms in vain for ${what}. It carried ${JSON.stringify(last)}.`, {
        cause,
      });
    });
  }

  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count as said.
    return this.evaluate(() => document.body.innerText);
  }

  async click(selector: string): Promise<void> {
    const point = await until(`${selector} in the popup`, () => this.evaluate(middleOf, selector));
    if ('covered' in point) throw new Error(`${point.covered} lies over ${selector}.`);
    await this.clickAt(point);
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.emulate(theme);
    const query = `(prefers-color-scheme: ${theme})`;
    await until(`the popup to be ${theme}`, () => this.evaluate((media) => matchMedia(media).matches, query));
  }

  async screenshot(file: string): Promise<void> {
    await this.evaluate(transitionsToEnd);
    await writePng(file, await this.capture());
  }

  press(key: Key): Promise<void> {
    return this.pressKey(keyPress(key));
  }

  async waitFor<R>(what: string, fn: () => R | Promise<R>, timeout = PATIENCE): Promise<Truthy<R>> {
    return await until(what, () => this.evaluate(fn), timeout);
  }
}

function readAttributes(): Record<string, string> {
  const diagnosis = document.querySelector<HTMLElement>('#diagnosis');
  if (diagnosis === null) throw new Error('The page has no #diagnosis.');
  return Object.fromEntries(Object.entries(diagnosis.dataset).map(([name, value]) => [name, value ?? '']));
}

/** Scrolls the element into sight. Null if there is none, or none that is seen. */
function middleOf(selector: string): Point | { readonly covered: string } | null {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element?.getBoundingClientRect();
  if (!element || !box || box.width === 0 || box.height === 0) return null;
  const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const top = document.elementFromPoint(point.x, point.y);
  return top === null || element.contains(top) || top.contains(element)
    ? point
    : { covered: top.outerHTML.slice(0, 120) };
}

/**
 * Waits for colours and the like that are still changing. Asking for the animations also applies new styles. What a closed
 * fold hides stands still, and would never end.
 */
async function transitionsToEnd(): Promise<void> {
  const isSeen = ({ effect }: Animation) =>
    effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true;
  const transitions = document
    .getAnimations()
    .filter((animation) => animation instanceof CSSTransition && isSeen(animation));
  await Promise.allSettled(transitions.map((transition) => transition.finished));
}
