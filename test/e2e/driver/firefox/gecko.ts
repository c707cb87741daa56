/**
 * The few of Firefox's internals that the driver uses, as Firefox 142 and later have them.
 * Their sources: https://searchfox.org/mozilla-central
 */
import type { Theme } from '../driver.ts';
import type { AddonManager, ExtensionPermissions, Policy } from './gecko-extensions.ts';
import type { Answer, Order } from './orders.ts';

/** What every function that runs in the chrome scope is given. */
export interface Gecko {
  readonly window: BrowserWindow;
  readonly Services: Services;
  readonly ChromeUtils: {
    importESModule<Url extends keyof Modules>(url: Url): Modules[Url];
    generateQI(interfaces: readonly string[]): (type: unknown) => object;
  };
  readonly WebExtensionPolicy: { getByID(id: string): Policy | null };
  readonly Cc: Components;
  readonly Ci: Readonly<
    Record<
      | 'nsIComponentRegistrar'
      | 'nsIFile'
      | 'nsIHttpChannel'
      | 'nsINativeDNSResolverOverride'
      | 'nsIZipWriter',
      InterfaceId
    >
  >;
  readonly Cm: { QueryInterface(type: InterfaceId): ComponentRegistrar };
  readonly memory: Memory;
}

interface ComponentRegistrar {
  registerFactory(id: object, name: string, contract: string, factory: object): void;
}

/** One notice, as Firefox hands it to the system. */
export interface Alert {
  readonly cookie: string;
}

export interface AlertListener {
  observe(subject: null, topic: 'alertshow' | 'alertclickcallback', cookie: string): void;
}

/** Kept from call to call for as long as Firefox runs. */
export interface Memory {
  /** The pages that the driver has taken hold of, by the names it gave them. */
  pages?: Map<string, PageBrowser>;
  hiddenWindow?: HiddenFrame;
  /** The names under `.test` and `.invalid` that were asked for. */
  names?: Set<string>;
  /** The notices that stay until they are pressed. */
  notices?: { readonly cookie: string; readonly listener: AlertListener }[];
  /** How many orders the pages have been given. */
  orders?: number;
}

type InterfaceId = { readonly interfaceId: unique symbol };

interface Components {
  readonly '@mozilla.org/network/native-dns-override;1': {
    getService(type: InterfaceId): { addIPOverride(host: string, address: string): void };
  };
  readonly '@mozilla.org/zipwriter;1': { createInstance(type: InterfaceId): ZipWriter };
  readonly '@mozilla.org/file/local;1': { createInstance(type: InterfaceId): LocalFile };
}

export interface LocalFile {
  readonly leafName: string;
  readonly directoryEntries: Iterable<LocalFile>;
  initWithPath(path: string): void;
  isDirectory(): boolean;
}

interface ZipWriter {
  open(file: LocalFile, flags: number): void;
  addEntryFile(name: string, compression: number, file: LocalFile, queue: boolean): void;
  close(): void;
}

export interface Observer {
  observe(subject: Subject, topic: string): void;
}

interface Subject {
  QueryInterface(type: InterfaceId): HttpChannel;
}

interface HttpChannel {
  readonly URI: Uri;
  readonly responseStatus: number;
  /** Throws if there is no such header. */
  getResponseHeader(name: string): string;
}

interface Uri {
  readonly host: string;
}

interface Services {
  readonly obs: {
    addObserver(observer: Observer, topic: string): void;
    removeObserver(observer: Observer, topic: string): void;
  };
  readonly io: { newURI(address: string, charset: null, base: Uri): Uri; offline: boolean };
  readonly locale: { availableLocales: string[]; requestedLocales: string[] };
  readonly wm: { getMostRecentWindow(type: string): BrowserWindow };
  readonly appinfo: { readonly version: string };
  readonly uuid: { generateUUID(): object };
  readonly focus: { readonly activeWindow: unknown };
  readonly scriptSecurityManager: { createNullPrincipal(attributes: object): unknown };
}

interface Modules {
  'chrome://remote/content/shared/webdriver/Event.sys.mjs': { readonly event: SyntheticEvents };
  'resource://gre/modules/AddonManager.sys.mjs': { readonly AddonManager: AddonManager };
  'resource://gre/modules/ContextualIdentityService.sys.mjs': {
    readonly ContextualIdentityService: ContextualIdentityService;
  };
  'resource://gre/modules/ExtensionParent.sys.mjs': {
    readonly ExtensionParent: {
      readonly apiManager: { readonly global: { readonly tabTracker: TabTracker } };
    };
  };
  'resource://gre/modules/ExtensionPermissions.sys.mjs': {
    readonly ExtensionPermissions: ExtensionPermissions;
  };
  'resource://gre/modules/HiddenFrame.sys.mjs': { readonly HiddenFrame: new () => HiddenFrame };
}

/** Mouse and keys as Firefox's own WebDriver makes them. */
interface SyntheticEvents {
  synthesizeMouseAtPoint(x: number, y: number, options: object, window: unknown): Promise<boolean>;
  sendSingleKey(key: object, window: unknown): void;
}

interface Identity {
  readonly name: string;
  readonly userContextId: number;
}

interface ContextualIdentityService {
  getPublicIdentities(): readonly Identity[];
  create(name: string, icon: string, color: string): Identity;
}

interface TabTracker {
  getTab(tabId: number): Tab;
  getId(tab: Tab): number;
}

/** A window that is never shown. */
interface HiddenFrame {
  get(): Promise<ChromeWindow>;
}

interface ChromeWindow {
  readonly document: Document & { createXULElement(name: 'browser'): PageBrowser };
}

export interface BrowserWindow extends Window {
  readonly DOMRect: typeof DOMRect;
  readonly gBrowser: TabBrowser;
}

interface TabBrowser {
  selectedTab: Tab;
  addTab(url: string, options: object): Tab;
  removeTab(tab: Tab): void;
  getTabForBrowser(browser: PageBrowser): Tab | undefined;
  getTabDialogBox(browser: PageBrowser): { getContentDialogManager(): { readonly hasDialogs: boolean } };
}

export interface Tab extends HTMLElement {
  readonly ownerDocument: Document & { readonly defaultView: BrowserWindow };
  readonly linkedBrowser: PageBrowser;
}

export interface Panel extends HTMLElement {
  readonly state: 'closed' | 'showing' | 'open' | 'hiding';
  hidePopup(): void;
}

/** A `<browser>` element: a tab's, a popup's or a hidden one. */
export interface PageBrowser extends HTMLElement {
  readonly ownerDocument: Document & { readonly defaultView: BrowserWindow };
  readonly browsingContext: {
    prefersColorSchemeOverride: Theme | 'none';
    readonly currentWindowGlobal: {
      drawSnapshot(area: DOMRect, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
  readonly currentURI: { readonly spec: string };
  readonly webProgress: { readonly isLoadingDocument: boolean };
  /** Null once the element has been removed. */
  readonly messageManager: MessageManager | null;
  fixupAndLoadURIString(url: string, options: object): void;
}

interface MessageManager {
  loadFrameScript(url: string, delayed: boolean): void;
  addMessageListener(name: string, listener: (message: { readonly data: Answer }) => void): void;
  removeMessageListener(name: string, listener: (message: { readonly data: Answer }) => void): void;
  sendAsyncMessage(name: string, data: Order & { readonly id: number }): void;
}
