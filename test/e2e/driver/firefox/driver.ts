import type { FirefoxDriver, OpenTabOptions, Popup } from '../driver.ts';
import { ExtensionDriver } from '../extension-driver.ts';
import { POPUP_PAGE } from '../inside.ts';
import type { Place } from '../place.ts';
import { PATIENCE, until } from '../wait.ts';
import * as inside from './browser-inside.ts';
import type { ChromeScope } from './chrome-scope.ts';
import { awaitExtension, installExtension, ORIGIN, openControlPage, readExtensionId } from './extension.ts';
import { holdNotices, pressNotice } from './notices-inside.ts';
import { HeldPage } from './page.ts';
import { holdTab } from './page-inside.ts';
import { FirefoxPopup } from './popup.ts';
import { endFirefox, type FirefoxRun, startFirefox } from './start.ts';
import * as toolbar from './toolbar-inside.ts';

const POPUP_URL = `${ORIGIN}/${POPUP_PAGE}`;

export class Firefox extends ExtensionDriver implements FirefoxDriver {
  readonly browserName = 'firefox';
  readonly extensionOrigin = ORIGIN;
  readonly version: string;
  readonly #place: Place;
  readonly #id: string;
  #stay: inside.Stay;
  #run: FirefoxRun;
  #control: HeldPage;
  /** Without a person's focus an open popup stays open when another tab comes to the front. */
  #popup: FirefoxPopup | undefined;

  private constructor(
    place: Place,
    id: string,
    version: string,
    stay: inside.Stay,
    run: FirefoxRun,
    control: HeldPage,
  ) {
    super();
    this.#place = place;
    this.#id = id;
    this.version = version;
    this.#stay = stay;
    this.#run = run;
    this.#control = control;
  }

  /** Starts Firefox with the extension in it. */
  static async launch(place: Place): Promise<Firefox> {
    const { options } = place;
    const id = await readExtensionId(options.extension);
    const run = await startFirefox(place, { extensionId: id, localNames: [], options }, 'first');
    const { chrome } = run;
    await chrome.run(inside.resolveNames, [...namesIn(options.pac), ...(options.hosts ?? [])]);
    if (options.locale !== undefined) await chrome.run(inside.speak, options.locale);
    if (options.allowPrivate) await chrome.run(inside.allowPrivate, id);
    const kept = await chrome.run(inside.isInstalled, id);
    const installed = kept ? awaitExtension(chrome, id) : installExtension(chrome, place, id);
    const stay = await run.process.alive('the extension to be installed', installed);
    const version = await chrome.run(({ Services }) => Services.appinfo.version);
    return new Firefox(place, id, version, stay, run, await openControlPage(chrome, id));
  }

  override async openTab(url: string, options: OpenTabOptions = {}): Promise<number> {
    const { container, active = true, ...others } = options;
    if (container === undefined) return await super.openTab(url, { active, ...others });
    return await this.#chrome.run(inside.openContainerTab, url, container, active);
  }

  clickToolbar(tabId: number, timeout = PATIENCE): Promise<Popup> {
    return this.popupAfter(tabId, () => this.#pressButton(tabId), timeout);
  }

  async popupAfter(tabId: number, action: () => Promise<unknown>, timeout = PATIENCE): Promise<Popup> {
    await this.#popup?.close();
    await this.activate(tabId);
    await until(`tab ${tabId} to come to the front`, () => this.#chrome.run(toolbar.isInFront, tabId));
    await action();
    const opened = (name: string) => this.#chrome.run(toolbar.holdPopup, name, POPUP_URL);
    const hold = (name: string) => until(`the popup for tab ${tabId} to open`, () => opened(name), timeout);
    this.#popup = new FirefoxPopup(await HeldPage.take(this.#chrome, POPUP_URL, hold));
    await this.#popup.evaluate(painted);
    return this.#popup;
  }

  async toolbarBadge(): Promise<string | undefined> {
    return await this.#chrome.run(toolbar.shownBadge, this.#id);
  }

  async answerPermissionPrompt(answer: 'allow' | 'deny'): Promise<void> {
    await until('the question for a permission', () => this.#chrome.run(toolbar.answerPrompt, answer));
  }

  async backgroundRunning(): Promise<boolean> {
    return (await this.#backgroundState()) === 'running';
  }

  async killBackground(): Promise<void> {
    await this.#chrome.run(inside.stopBackground, this.#id);
    // An event may have started it anew by now.
    await until('the event page to stop', async () => (await this.#backgroundState()) !== 'suspending');
  }

  async holdNotices(): Promise<void> {
    await this.#chrome.run(holdNotices);
  }

  async pressNotice(): Promise<void> {
    await this.#chrome.run(pressNotice);
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.#chrome.run(inside.setOffline, offline);
  }

  async withholdHosts(): Promise<void> {
    await this.#chrome.run(inside.setHostAccess, this.#id, false);
    await this.hostAccessIs(false);
  }

  async grantHosts(): Promise<void> {
    await this.#chrome.run(inside.setHostAccess, this.#id, true);
    await this.hostAccessIs(true);
  }

  async reloadExtension(): Promise<void> {
    await installExtension(this.#chrome, this.#place, this.#id);
    this.#control = await openControlPage(this.#chrome, this.#id);
  }

  async restart(): Promise<void> {
    if (this.#stay === 'for now') {
      throw new Error(
        'This Firefox forgets unsigned extensions when it ends; take an ESR or a developer edition.',
      );
    }
    const localNames = await this.#chrome.run(inside.localNames);
    this.#popup = undefined;
    await endFirefox(this.#run);
    const { options } = this.#place;
    this.#run = await startFirefox(this.#place, { extensionId: this.#id, localNames, options }, 'again');
    await this.#chrome.run(inside.resolveNames, [...namesIn(options.pac), ...localNames]);
    await awaitExtension(this.#chrome, this.#id);
    this.#control = await openControlPage(this.#chrome, this.#id);
  }

  async close(): Promise<void> {
    try {
      if (this.#place.options.profile !== undefined) await endFirefox(this.#run);
    } finally {
      await this.#place.guard.dismiss();
    }
  }

  protected evaluateInExtension(expression: string): Promise<string> {
    return this.#control.order({ kind: 'evaluate', expression });
  }

  protected isHeld(tabId: number): Promise<boolean> {
    return this.#chrome.run(inside.asksInTab, tabId);
  }

  protected async attachView(tabId: number, url: string): Promise<Popup> {
    const hold = (name: string) => this.#chrome.run(holdTab, name, tabId);
    return new FirefoxPopup(await HeldPage.take(this.#chrome, url, hold));
  }

  async #pressButton(tabId: number): Promise<void> {
    if ((await this.#chrome.run(toolbar.pressButton, this.#id, tabId)) === 'button') return;
    const shown = () => this.#chrome.run(toolbar.showsButton, this.#id, tabId);
    await until('the extension among those behind the puzzle piece', shown);
    await this.#chrome.run(toolbar.pressButton, this.#id, tabId);
  }

  get #chrome(): ChromeScope {
    return this.#run.chrome;
  }

  #backgroundState(): Promise<string | undefined> {
    return this.#chrome.run(inside.backgroundState, this.#id);
  }
}

/** The names that a proxy configuration may look up. */
function namesIn(pac = ''): readonly string[] {
  return pac.match(/[\w.-]+\.(?:test|invalid)\b/g) ?? [];
}

/** Firefox drops input that comes before a popup was painted twice, sooner than any person could press. */
async function painted(): Promise<void> {
  for (let frames = 0; frames < 2; frames += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
}
