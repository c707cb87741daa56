import { resolve } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import type { ChromiumDriver, LaunchOptions, Popup } from '../driver.ts';
import { ExtensionDriver } from '../extension-driver.ts';
import { POPUP_PAGE } from '../inside.ts';
import type { Place } from '../place.ts';
import { PATIENCE } from '../wait.ts';
import {
  awaitExtension,
  installExtension,
  isWorker,
  keepExtension,
  openControlPage,
  originOf,
} from './extension.ts';
import { AttachedPage } from './page.ts';
import { ChromiumPopup } from './popup.ts';
import { pinToToolbar, reloadFromFolder, setHostAccess } from './settings.ts';
import { type ChromiumRun, endChromium, startChromium } from './start.ts';
import { TabTargets } from './tab-targets.ts';
import type { TargetInfo } from './targets.ts';

/** Milliseconds in which a reload that is not held has begun. */
const RELOAD_BEGINS = 2_000;

export class Chromium extends ExtensionDriver implements ChromiumDriver {
  readonly browserName = 'chromium';
  readonly #place: Place;
  readonly #id: string;
  #run: ChromiumRun;
  #control: AttachedPage;
  #tabTargets: TabTargets;
  /** The workers that are told that there is no network: held, and not to be stopped, until it is back. */
  #cutOff: readonly CDPSession[] = [];

  private constructor(place: Place, id: string, run: ChromiumRun, control: AttachedPage) {
    super();
    this.#place = place;
    this.#id = id;
    this.#run = run;
    this.#control = control;
    this.#tabTargets = this.#newTabTargets();
  }

  /** Starts Chromium with the extension in it. */
  static async launch(place: Place): Promise<Chromium> {
    const run = await startChromium(place, 'first');
    const id = await run.process.alive('the extension to be installed', installExtension(run, place.options));
    const chromium = new Chromium(place, id, run, await openControlPage(run, id));
    await chromium.#checkLanguage(place.options);
    return chromium;
  }

  get version(): string {
    return this.#run.version;
  }

  get extensionOrigin(): string {
    return originOf(this.#id);
  }

  clickToolbar(tabId: number, timeout = PATIENCE): Promise<Popup> {
    const press = (targetId: string) =>
      this.#run.connection.send('Extensions.triggerAction', { id: this.#id, targetId });
    return this.#popupAfter(tabId, press, timeout);
  }

  popupAfter(tabId: number, action: () => Promise<unknown>, timeout = PATIENCE): Promise<Popup> {
    return this.#popupAfter(tabId, action, timeout);
  }

  async backgroundRunning(): Promise<boolean> {
    return this.#workers().length > 0;
  }

  async killBackground(): Promise<void> {
    await Promise.all(this.#workers().map((worker) => this.#run.targets.close(worker.targetId)));
  }

  /** Chromium keeps them by itself. */
  async holdNotices(): Promise<void> {}

  /** No protocol presses a notice: the background is told of it as the browser would tell it. */
  async pressNotice(id: string): Promise<void> {
    await this.inExtension((browser) => browser.runtime.sendMessage('are you awake')).catch(() => {});
    const expression = `chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`;
    for (const worker of this.#workers()) {
      const session = await this.#run.connection.createSession(worker);
      await session.send('Runtime.evaluate', { expression });
      await session.detach();
    }
  }

  async setOffline(offline: boolean): Promise<void> {
    const conditions = { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    if (offline) {
      const sessions = this.#workers().map((worker) => this.#run.connection.createSession(worker));
      this.#cutOff = await Promise.all(sessions);
    }
    for (const session of this.#cutOff) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', conditions);
      if (!offline) await session.detach();
    }
    if (!offline) this.#cutOff = [];
  }

  async withholdHosts(): Promise<void> {
    await setHostAccess(this.#run, this.#id, 'ON_CLICK');
    await this.hostAccessIs(false);
  }

  async grantHosts(): Promise<void> {
    await setHostAccess(this.#run, this.#id, 'ON_ALL_SITES');
    await this.hostAccessIs(true);
  }

  pin(): Promise<void> {
    return pinToToolbar(this.#run, this.#id);
  }

  async installBesides(folder: string): Promise<string> {
    const { id } = await this.#run.connection.send('Extensions.loadUnpacked', { path: resolve(folder) });
    return id;
  }

  async reloadExtension(): Promise<void> {
    const before = new Set(this.#workers().map((worker) => worker.targetId));
    await reloadFromFolder(this.#run, this.#id);
    const fresh = (target: TargetInfo) => isWorker(target, this.#id) && !before.has(target.targetId);
    await this.#run.targets.appears('the service worker of the reloaded extension', fresh);
    const old = this.#control;
    this.#control = await openControlPage(this.#run, this.#id);
    if (old.isOpen()) await old.close();
  }

  async restart(): Promise<void> {
    await this.#end();
    this.#run = await startChromium(this.#place, 'again');
    await awaitExtension(this.#run, this.#id);
    this.#control = await openControlPage(this.#run, this.#id);
    this.#tabTargets = this.#newTabTargets();
  }

  async close(): Promise<void> {
    try {
      if (this.#place.options.profile !== undefined) await this.#end();
    } finally {
      await this.#place.guard.dismiss();
    }
  }

  protected evaluateInExtension(expression: string): Promise<string> {
    return this.#control.evaluate(expression);
  }

  /** Chromium's question is seen by no protocol; what it does not hold begins much sooner. */
  protected async isHeld(_tabId: number, elapsed: number): Promise<boolean> {
    return elapsed > RELOAD_BEGINS;
  }

  protected async attachView(_tabId: number, url: string): Promise<Popup> {
    const { connection, targets } = this.#run;
    const isView = (target: TargetInfo) => target.type === 'page' && target.url === url && !target.attached;
    const view = await targets.appears(`${url} in a tab`, isView);
    return await ChromiumPopup.of(await AttachedPage.attach(connection, targets, view), 'tab');
  }

  async #end(): Promise<void> {
    await endChromium(this.#run);
    await keepExtension(this.#place.profile, this.#id);
  }

  /** @param action is given the tab's target */
  async #popupAfter(
    tabId: number,
    action: (tabTarget: string) => Promise<unknown>,
    timeout: number,
  ): Promise<Popup> {
    const { connection, targets } = this.#run;
    const tabTarget = await this.#bringToFront(tabId);
    const before = new Set(
      targets
        .all()
        .filter((target) => this.#isPopup(target))
        .map((target) => target.targetId),
    );
    await action(tabTarget);
    const opened = (target: TargetInfo) => this.#isPopup(target) && !before.has(target.targetId);
    const popup = await targets.appears(`the popup for tab ${tabId} to open`, opened, timeout);
    return await ChromiumPopup.of(await AttachedPage.attach(connection, targets, popup), 'toolbar');
  }

  async #bringToFront(tabId: number): Promise<string> {
    const tab = await this.inExtension(async (browser, id) => {
      const { windowId = -1, url = '' } = await browser.tabs.get(id);
      await browser.windows.update(windowId, { focused: true });
      return { id, windowId, url };
    }, tabId);
    return await this.#tabTargets.bringToFront(tab);
  }

  #newTabTargets(): TabTargets {
    return new TabTargets(this.#run, (windowId) =>
      this.inExtension(
        async (browser, id) => (await browser.tabs.query({ active: true, windowId: id }))[0]?.id,
        windowId,
      ),
    );
  }

  #isPopup(target: TargetInfo): boolean {
    return target.type === 'page' && target.url.startsWith(`${this.extensionOrigin}/${POPUP_PAGE}`);
  }

  #workers(): readonly TargetInfo[] {
    return this.#run.targets.all().filter((target) => isWorker(target, this.#id));
  }

  async #checkLanguage({ locale }: LaunchOptions): Promise<void> {
    if (locale === undefined) return;
    const shown = await this.inExtension((browser) => browser.i18n.getUILanguage());
    if (shown.split('-')[0] !== locale.split('-')[0]) {
      throw new Error(`This Chromium has no texts in ${locale}, it speaks ${shown}.`);
    }
  }
}
