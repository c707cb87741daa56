/** Functions that run in the chrome scope and deal with the browser itself. They use nothing but their arguments. */
import type { Gecko, LocalFile, Observer } from './gecko.ts';

/**
 * Makes every name under `.test` and every known name this machine, and lets no name under `.invalid` resolve.
 * Firefox takes no pattern for that, so each name is told to it before it is looked up: when a request for it
 * opens, or when an answer redirects to it.
 *
 * @param known names under other domains, and those that may be looked up without either, for instance a proxy's
 */
export function resolveNames({ Services, Cc, Ci, memory }: Gecko, known: readonly string[]): void {
  const dns = Cc['@mozilla.org/network/native-dns-override;1'].getService(Ci.nsINativeDNSResolverOverride);
  const names = new Set<string>();
  const learn = (name: string) => {
    if (names.has(name) || !(known.includes(name) || /\.(test|invalid)$/.test(name))) return;
    dns.addIPOverride(name, name.endsWith('.invalid') ? 'N/A' : '127.0.0.1');
    names.add(name);
  };
  const opening: Observer = {
    observe: (request) => learn(request.QueryInterface(Ci.nsIHttpChannel).URI.host),
  };
  const answering: Observer = {
    observe: (request) => {
      const channel = request.QueryInterface(Ci.nsIHttpChannel);
      if (![301, 302, 303, 307, 308].includes(channel.responseStatus)) return;
      learn(Services.io.newURI(channel.getResponseHeader('Location'), null, channel.URI).host);
    },
  };
  Services.obs.addObserver(opening, 'http-on-opening-request');
  Services.obs.addObserver(answering, 'http-on-examine-response');
  Services.obs.addObserver(answering, 'http-on-examine-cached-response');
  known.forEach(learn);
  memory.names = names;
}

/** The names of this machine that were known or asked for so far. */
export function localNames({ memory }: Gecko): string[] {
  return [...(memory.names ?? [])].filter((name) => !name.endsWith('.invalid'));
}

/** Makes Firefox speak a language; its own texts stay English where no language pack is installed. */
export function speak({ Services }: Gecko, locale: string): void {
  const { availableLocales } = Services.locale;
  if (!availableLocales.includes(locale)) Services.locale.availableLocales = [locale, ...availableLocales];
  Services.locale.requestedLocales = [locale];
}

/** True if a kept profile brought the extension along. */
export async function isInstalled({ ChromeUtils }: Gecko, id: string): Promise<boolean> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return (await AddonManager.getAddonByID(id)) !== null;
}

/** How long Firefox keeps the extension: for good, or until it ends. */
export type Stay = 'for good' | 'for now';

/**
 * Packs the folder and installs it as a person does, or anew over what is there, as an update does. A Firefox
 * that insists on signatures gets it until it ends.
 *
 * @param xpi where to put the package
 */
export async function install(gecko: Gecko, folder: string, xpi: string): Promise<Stay> {
  const { Cc, Ci, ChromeUtils } = gecko;
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const fileAt = (path: string): LocalFile => {
    const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
    file.initWithPath(path);
    return file;
  };
  const READ_WRITE_CREATE_TRUNCATE = 0x2c;
  const zip = Cc['@mozilla.org/zipwriter;1'].createInstance(Ci.nsIZipWriter);
  zip.open(fileAt(xpi), READ_WRITE_CREATE_TRUNCATE);
  const pack = (directory: LocalFile, path: string): void => {
    for (const entry of directory.directoryEntries) {
      if (entry.isDirectory()) pack(entry, `${path}${entry.leafName}/`);
      else zip.addEntryFile(path + entry.leafName, 0, entry, false);
    }
  };
  pack(fileAt(folder), '');
  zip.close();
  const installation = await AddonManager.getInstallForFile(fileAt(xpi), 'application/x-xpinstall');
  if (installation.error === AddonManager.ERROR_SIGNEDSTATE_REQUIRED) {
    await AddonManager.installTemporaryAddon(fileAt(folder));
    return 'for now';
  }
  if (installation.error !== 0) throw new Error(`Firefox refuses the package: error ${installation.error}.`);
  await installation.install();
  return 'for good';
}

/** Lets the extension see private windows, from its next start on. */
export async function allowPrivate({ ChromeUtils }: Gecko, id: string): Promise<void> {
  const url = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = ChromeUtils.importESModule(url);
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
}

export function setOffline({ Services }: Gecko, offline: boolean): void {
  Services.io.offline = offline;
}

/** Gives or takes the access to all sites, as the page of the extension under about:addons does. */
export async function setHostAccess(gecko: Gecko, id: string, granted: boolean): Promise<void> {
  const url = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = gecko.ChromeUtils.importESModule(url);
  const extension = gecko.WebExtensionPolicy.getByID(id)?.extension;
  const change = granted ? ExtensionPermissions.add : ExtensionPermissions.remove;
  await change.call(ExtensionPermissions, id, { permissions: [], origins: ['<all_urls>'] }, extension);
}

/** Resolves with the state of the event page; undefined while the extension is not running. */
export async function backgroundState(
  { WebExtensionPolicy }: Gecko,
  id: string,
): Promise<string | undefined> {
  const policy = WebExtensionPolicy.getByID(id);
  await policy?.readyPromise;
  return policy?.extension.backgroundState;
}

export async function stopBackground({ WebExtensionPolicy }: Gecko, id: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (extension === undefined || extension.backgroundState === 'stopped') return;
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

/** Opens a tab in the container of that name and resolves with its id. */
export function openContainerTab(gecko: Gecko, url: string, container: string, active: boolean): number {
  const { ChromeUtils, Services, window } = gecko;
  const { ContextualIdentityService } = ChromeUtils.importESModule(
    'resource://gre/modules/ContextualIdentityService.sys.mjs',
  );
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const known = ContextualIdentityService.getPublicIdentities().find(({ name }) => name === container);
  const { userContextId } = known ?? ContextualIdentityService.create(container, 'circle', 'blue');
  const triggeringPrincipal = Services.scriptSecurityManager.createNullPrincipal({ userContextId });
  const tab = window.gBrowser.addTab(url, { userContextId, triggeringPrincipal, inBackground: !active });
  return ExtensionParent.apiManager.global.tabTracker.getId(tab);
}

/** True while Firefox asks, in that tab, whether to send a form again. */
export function asksInTab({ ChromeUtils }: Gecko, tabId: number): boolean {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const tab = ExtensionParent.apiManager.global.tabTracker.getTab(tabId);
  const { gBrowser } = tab.ownerDocument.defaultView;
  return gBrowser.getTabDialogBox(tab.linkedBrowser).getContentDialogManager().hasDialogs;
}
