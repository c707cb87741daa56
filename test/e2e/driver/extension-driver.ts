import type { Browser } from 'webextension-polyfill';
import type { Badge, OpenTab, OpenTabOptions, Popup, Reload } from './driver.ts';
import * as inside from './inside.ts';
import { writePng } from './png.ts';
import { callExpression, pageFunction, readAnswer } from './source.ts';
import { PATIENCE, until, within } from './wait.ts';

const API = '(globalThis.browser ?? globalThis.chrome)';

/** What both drivers do alike, by way of the extension API in the control page. */
export abstract class ExtensionDriver {
  /** Evaluates an expression in the control page, whose value is a promise of a text. */
  protected abstract evaluateInExtension(expression: string): Promise<string>;
  abstract readonly extensionOrigin: string;
  /**
   * Tells whether the browser is asking the person before it reloads a tab.
   *
   * @param elapsed milliseconds since it was told to, in which no load has begun
   */
  protected abstract isHeld(tabId: number, elapsed: number): Promise<boolean>;

  async inExtension<A extends unknown[], R>(
    fn: (browser: Browser, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const answer = this.evaluateInExtension(callExpression(fn, args, [API]));
    return readAnswer(await within('an answer from the extension', answer));
  }

  async inPage<A extends unknown[], R>(
    tabId: number,
    fn: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const run = callExpression(inside.runInPage, [tabId, args], [API, pageFunction(fn)]);
    const what = `tab ${tabId} to run a script (where access is withheld, Chromium holds it back)`;
    return readAnswer(await within(what, this.evaluateInExtension(run)));
  }

  tabs(): Promise<readonly OpenTab[]> {
    return this.inExtension(inside.listTabs);
  }

  async openTab(url: string, options: OpenTabOptions = {}): Promise<number> {
    if (options.container !== undefined) throw new Error('This browser has no containers.');
    const open = options.private ? inside.openPrivateTab : inside.openTab;
    const { id, loading } = await this.inExtension(open, url, options.active ?? true);
    if (!loading) await this.#begun(id, 0);
    return id;
  }

  async navigate(tabId: number, url: string): Promise<void> {
    const before = await this.#loads(tabId);
    const { loading } = await this.inExtension(inside.navigate, tabId, url);
    if (!loading) await this.#begun(tabId, before);
  }

  back(tabId: number): Promise<void> {
    return this.#begin(tabId, () => this.inExtension(inside.goThroughHistory, tabId, -1));
  }

  forward(tabId: number): Promise<void> {
    return this.#begin(tabId, () => this.inExtension(inside.goThroughHistory, tabId, 1));
  }

  async reload(tabId: number, options: { readonly bypassCache?: boolean } = {}): Promise<Reload> {
    const before = await this.#loads(tabId);
    await this.inExtension(inside.reload, tabId, options.bypassCache ?? false);
    const asked = Date.now();
    return await until(`the reload of tab ${tabId} to begin or to be held`, async () => {
      if (await this.inExtension(inside.hasBegun, tabId, before)) return 'loading';
      return (await this.isHeld(tabId, Date.now() - asked)) && 'held';
    });
  }

  activate(tabId: number): Promise<void> {
    return this.inExtension(inside.activate, tabId);
  }

  duplicate(tabId: number): Promise<number> {
    return this.inExtension(inside.duplicate, tabId);
  }

  discard(tabId: number): Promise<number> {
    return this.inExtension(inside.discard, tabId);
  }

  closeTab(tabId: number): Promise<void> {
    return this.inExtension((browser, id) => browser.tabs.remove(id), tabId);
  }

  async settled(tabId: number, timeout = PATIENCE): Promise<void> {
    const status = () => this.inExtension(async (browser, id) => (await browser.tabs.get(id)).status, tabId);
    await until(`tab ${tabId} to finish loading`, async () => (await status()) === 'complete', timeout);
  }

  async afterLoad(tabId: number, action: () => Promise<unknown>, timeout = PATIENCE): Promise<void> {
    await this.#begin(tabId, action, timeout);
    await this.settled(tabId, timeout);
  }

  async screenshotTab(tabId: number, file: string): Promise<void> {
    await this.activate(tabId);
    const image = await this.inExtension(inside.captureTab, tabId);
    await writePng(file, image);
  }

  badge(tabId: number): Promise<Badge> {
    return this.inExtension(inside.readBadge, tabId);
  }

  async waitForBadge(tabId: number, text: string, timeout = PATIENCE): Promise<Badge> {
    let badge = await this.badge(tabId);
    const shown = async () => {
      badge = await this.badge(tabId);
      return badge.text === text ? badge : false;
    };
    return await until(`the badge "${text}" on tab ${tabId}`, shown, timeout).catch((cause: unknown) => {
      throw new Error(`The badge of tab ${tabId} stayed "${badge.text}", expected "${text}".`, { cause });
    });
  }

  openView(tabId: number): Promise<Popup> {
    return this.openPage(`${inside.POPUP_PAGE}?tab=${tabId}`);
  }

  async openPage(path: string): Promise<Popup> {
    const url = `${this.extensionOrigin}/${path}`;
    return await this.attachView(await this.openTab(url), url);
  }

  protected async hostAccessIs(granted: boolean): Promise<void> {
    const hasAll = () =>
      this.inExtension((browser) => browser.permissions.contains({ origins: ['<all_urls>'] }));
    const what = `the access to all sites to be ${granted ? 'given' : 'taken away'}`;
    await until(what, async () => (await hasAll()) === granted);
  }

  /** Takes hold of a tab that shows a page of the extension. */
  protected abstract attachView(tabId: number, url: string): Promise<Popup>;

  async #begin(tabId: number, action: () => Promise<unknown>, timeout = PATIENCE): Promise<void> {
    const before = await this.#loads(tabId);
    await action();
    await this.#begun(tabId, before, timeout);
  }

  async #begun(tabId: number, before: number, timeout = PATIENCE): Promise<void> {
    const begun = () => this.inExtension(inside.hasBegun, tabId, before);
    await until(`tab ${tabId} to begin loading`, begun, timeout);
  }

  #loads(tabId: number): Promise<number> {
    return this.inExtension(inside.loadsBegun, tabId);
  }
}
