import type { Browser } from 'webextension-polyfill';
import type { Key } from './keys.ts';
import type { Truthy } from './wait.ts';

export type BrowserName = 'chromium' | 'firefox';
export type Theme = 'light' | 'dark';

export interface LaunchOptions {
  /** The folder of the built extension, for instance `dist/chrome`. */
  readonly extension: string;
  /** A profile folder to keep. Without it a temporary one is made, and removed by `close()`. */
  readonly profile?: string;
  /** The text of a proxy auto-configuration script that the browser obeys. */
  readonly pac?: string;
  /**
   * Names and IPv4 addresses outside `.test` that are to be this machine too, and names under `.test` that a page
   * may redirect to, which Firefox looks up before the driver can see them.
   */
  readonly hosts?: readonly string[];
  /** SHA-256 of a public key, Base64, whose certificate is trusted. Firefox trusts every certificate then. */
  readonly certificatePin?: string;
  /** Lets the extension see private windows. */
  readonly allowPrivate?: boolean;
  /** What `prefers-color-scheme` says everywhere. Light if left out. */
  readonly theme?: Theme;
  /** The language of the browser's texts, as a BCP 47 tag. English if left out. */
  readonly locale?: string;
  /** False shows the browser, which takes a display. */
  readonly headless?: boolean;
  /** The X11 display to show it on, in place of the one that the environment names. */
  readonly display?: string;
}

export interface OpenTabOptions {
  readonly active?: boolean;
  /** Opens the tab in a private window; takes `allowPrivate`. */
  readonly private?: boolean;
  /** The name of a container to open the tab in, made if there is none. Firefox alone has containers. */
  readonly container?: string;
}

export interface OpenTab {
  readonly id: number;
  readonly windowId: number;
  /** Empty where the extension may not see it. */
  readonly url: string;
  readonly status: string;
  readonly active: boolean;
  readonly private: boolean;
  readonly discarded: boolean;
}

/** Red, green, blue, alpha, each from 0 to 255. */
export type Colour = readonly [number, number, number, number];

export interface Badge {
  readonly text: string;
  readonly title: string;
  readonly background: Colour;
  readonly colour: Colour;
}

/**
 * What became of a reload. `held`: the browser sends nothing, as it does while it asks the person whether to
 * send a form again.
 */
export type Reload = 'loading' | 'held';

/** The popup, opened from the toolbar or as an ordinary tab. Every call fails once it has closed. */
export interface Popup {
  /** The data attributes of `#diagnosis`, by their name without `data-`. */
  attributes(): Promise<Readonly<Record<string, string>>>;
  /** Waits until `#diagnosis` carries these values; says what it carried last if it never does. */
  waitForAttributes(
    expected: Readonly<Record<string, string>>,
    timeout?: number,
  ): Promise<Readonly<Record<string, string>>>;
  /** The text as it is seen. */
  text(): Promise<string>;
  /** Presses the mouse on the middle of the element; fails if something else lies over it. */
  click(selector: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Runs the function in the page, with JSON arguments. It must not use anything from outside itself. */
  evaluate<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Waits until the function answers something truthy. `what` completes "Waited in vain for …". */
  waitFor<R>(what: string, fn: () => R | Promise<R>, timeout?: number): Promise<Truthy<R>>;
  setTheme(theme: Theme): Promise<void>;
  /** Writes a PNG, once no colour or size is changing any more: of the popup, or of the whole page in a tab. */
  screenshot(file: string): Promise<void>;
  /** Closes it if it is still open. */
  close(): Promise<void>;
  isOpen(): Promise<boolean>;
}

/**
 * A real browser with the built extension in it. No debugger is attached to any page but the extension's own, and
 * no switch is set that changes what a page or a reload does, so that the browser acts as a person's does.
 *
 * Names under `.test` and those of `hosts` are this machine (127.0.0.1), names under `.invalid` do not resolve (RFC 6761).
 */
interface CommonDriver {
  /** The browser's own version, for instance `156.0.8078.79`. */
  readonly version: string;
  /** Without a slash at the end. */
  readonly extensionOrigin: string;

  /**
   * Runs the function in a page of the extension that no tab shows, with the extension API as its first
   * argument and JSON arguments after it. It must not use anything from outside itself.
   */
  inExtension<A extends unknown[], R>(
    fn: (browser: Browser, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
  /** Runs the function in the tab's page by way of `scripting.executeScript`, with JSON arguments. */
  inPage<A extends unknown[], R>(tabId: number, fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;

  tabs(): Promise<readonly OpenTab[]>;
  /** Opens a tab, in front if not told otherwise, and resolves once its load has begun. */
  openTab(url: string, options?: OpenTabOptions): Promise<number>;
  /** Like a link or an address typed in; resolves once the load has begun, as `back` and `forward` do. */
  navigate(tabId: number, url: string): Promise<void>;
  back(tabId: number): Promise<void>;
  forward(tabId: number): Promise<void>;
  reload(tabId: number, options?: { readonly bypassCache?: boolean }): Promise<Reload>;
  activate(tabId: number): Promise<void>;
  /** Resolves with the new tab's id. */
  duplicate(tabId: number): Promise<number>;
  /** Unloads a tab that is not in front, and resolves with the id that it has from now on. */
  discard(tabId: number): Promise<number>;
  closeTab(tabId: number): Promise<void>;
  /** Waits until the tab has finished loading. */
  settled(tabId: number, timeout?: number): Promise<void>;
  /** Runs an action that makes the tab load something, and waits until that load has begun and finished. */
  afterLoad(tabId: number, action: () => Promise<unknown>, timeout?: number): Promise<void>;
  /** Writes a PNG of what the tab shows; brings it to the front. */
  screenshotTab(tabId: number, file: string): Promise<void>;

  badge(tabId: number): Promise<Badge>;
  /** Waits until the tab's badge has this text. */
  waitForBadge(tabId: number, text: string, timeout?: number): Promise<Badge>;
  /** Brings the tab to the front, presses the extension's real toolbar button and waits for its popup. */
  clickToolbar(tabId: number, timeout?: number): Promise<Popup>;
  /** Brings the tab to the front, does what opens the popup by another way than the button, and waits for it. */
  popupAfter(tabId: number, action: () => Promise<unknown>, timeout?: number): Promise<Popup>;
  /** Opens the popup's page for a tab as an ordinary tab in front. */
  openView(tabId: number): Promise<Popup>;
  /** Opens any page of the extension, by its path without a slash in front, as an ordinary tab in front. */
  openPage(path: string): Promise<Popup>;

  backgroundRunning(): Promise<boolean>;
  /** Stops the service worker or event page, as idleness does. */
  killBackground(): Promise<void>;
  /** Has notices stay until they are pressed, as in the system's own list; to be called before the first is given. */
  holdNotices(): Promise<void>;
  /** Presses the one notice there is, whose id this is. */
  pressNotice(id: string): Promise<void>;
  /** Tells the running background that there is no network, or that it is back. Chromium's is not to be stopped meanwhile. */
  setOffline(offline: boolean): Promise<void>;
  /** Takes the access to all sites away, as the person can in the browser's own settings. */
  withholdHosts(): Promise<void>;
  grantHosts(): Promise<void>;
  /** Takes the extension's folder anew, as an update does. */
  reloadExtension(): Promise<void>;
  /** Ends the browser and starts it again on the same profile; tabs come back under new ids. */
  restart(): Promise<void>;
  /** Ends every process and removes the temporary profile. */
  close(): Promise<void>;
}

export interface ChromiumDriver extends CommonDriver {
  readonly browserName: 'chromium';
  /** Puts the extension's button into the toolbar, as the pin in the extensions menu does. */
  pin(): Promise<void>;
  /** Installs another extension besides and resolves with its id. */
  installBesides(folder: string): Promise<string>;
}

export interface FirefoxDriver extends CommonDriver {
  readonly browserName: 'firefox';
  /** The badge that the toolbar of the frontmost window shows; undefined if it shows none. */
  toolbarBadge(): Promise<string | undefined>;
  /** Answers the question for a permission that the browser is showing. */
  answerPermissionPrompt(answer: 'allow' | 'deny'): Promise<void>;
}

export type Driver = ChromiumDriver | FirefoxDriver;
