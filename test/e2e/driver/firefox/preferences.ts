import type { LaunchOptions } from '../driver.ts';
import type { Start } from '../place.ts';

type Preferences = Readonly<Record<string, string | number | boolean>>;

/** What makes Firefox talk to nobody and ask nothing by itself. */
const QUIET: Preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.introCount': 99,
  'browser.discovery.enabled': false,
  'browser.ml.enable': false,
  'browser.newtabpage.activity-stream.testing.shouldInitializeFeeds': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.tabs.warnOnClose': false,
  'browser.topsites.contile.enabled': false,
  'browser.urlbar.merino.endpointURL': '',
  'browser.warnOnQuit': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'datareporting.usage.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'security.remote_settings.intermediates.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'startup.homepage_welcome_url': 'about:blank',
  'telemetry.fog.test.localhost_port': -1,
  'termsofuse.bypassNotification': true,
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
};

/** What keeps a page's way to the network as a person's own, but for the names under `.test`. */
const NETWORK: Preferences = {
  'browser.urlbar.speculativeConnect.enabled': false,
  'dom.security.https_first': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.predictor.enabled': false,
  'network.proxy.allow_hijacking_localhost': true,
  'network.trr.mode': 5,
};

/** What takes away the changes that remote control brings by itself, and lets an unsigned extension stay. */
const AS_A_PERSON: Preferences = {
  'browser.http.blank_page_with_error_response.enabled': false,
  'extensions.autoDisableScopes': 0,
  'privacy.userContext.enabled': true,
  'remote.prefs.recommended': false,
  'security.notification_enable_delay': 0,
  'xpinstall.signatures.required': false,
};

/** The host part of the extension's origin, pinned so that it is known and stays. */
export const EXTENSION_HOST = '5e5f9d6c-2c1b-4b41-9d1c-4f6f3a8f1a50';

export interface PreferenceNeeds {
  readonly extensionId: string;
  /** Names that are this machine from the first moment on, before the driver can see to it. */
  readonly localNames: readonly string[];
  readonly options: LaunchOptions;
}

const EMPTY_PAGE = 0;
const SESSION_BEFORE = 3;

/** The text of the profile's `user.js`. */
export function preferencesFile(needs: PreferenceNeeds, start: Start): string {
  const startPage = { 'browser.startup.page': start === 'again' ? SESSION_BEFORE : EMPTY_PAGE };
  const all = { ...QUIET, ...NETWORK, ...AS_A_PERSON, ...startPage, ...chosen(needs) };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  return lines.join('');
}

function chosen({ extensionId, localNames, options }: PreferenceNeeds): Preferences {
  const dark = options.theme === 'dark';
  return {
    'devtools.jsonview.enabled': false,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: EXTENSION_HOST }),
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'marionette.port': 0,
    'network.dns.localDomains': localNames.join(','),
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    ...(options.locale === undefined ? {} : { 'intl.locale.requested': options.locale }),
    ...(options.pac === undefined ? {} : proxy(options.pac)),
  };
}

function proxy(script: string): Preferences {
  const encoded = Buffer.from(script).toString('base64');
  return {
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig;base64,${encoded}`,
  };
}
