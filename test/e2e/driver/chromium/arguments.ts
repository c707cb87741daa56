import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from '../driver.ts';
import type { Start } from '../place.ts';

/**
 * The command line. The arguments that automation tools add by themselves are left out on purpose: one of them,
 * `--disable-prompt-on-repost`, makes a reload send a form again without asking.
 */
export function chromiumArguments(options: LaunchOptions, profile: string, start: Start): readonly string[] {
  return [
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    `--user-data-dir=${profile}`,
    '--no-sandbox',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-dev-shm-usage',
    '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--force-device-scale-factor=1',
    `--host-resolver-rules=${resolverRules(options.hosts)}`,
    '--password-store=basic',
    '--use-mock-keychain',
    '--window-size=1366,900',
    ...(options.headless === false ? [] : ['--headless=new', '--screen-info={1366x900}']),
    ...(options.theme === 'dark' ? ['--force-dark-mode'] : []),
    ...(options.locale === undefined ? [] : [`--lang=${options.locale}`]),
    ...(options.pac === undefined ? [] : [`--proxy-pac-url=${pacUrl(options.pac)}`]),
    ...(options.certificatePin === undefined
      ? []
      : [`--ignore-certificate-errors-spki-list=${options.certificatePin}`]),
    ...(start === 'first' ? ['about:blank'] : ['--restore-last-session']),
  ];
}

/** On Linux the language comes from the environment, as the display does. */
export function chromiumEnvironment({ locale, display }: LaunchOptions): Readonly<Record<string, string>> {
  return {
    ...(locale === undefined ? {} : { LANGUAGE: locale }),
    ...(display === undefined ? {} : { DISPLAY: display }),
  };
}

/** Turns the developer mode on, without which an unpacked extension is switched off when it is reloaded. */
export async function prepareProfile(profile: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(preferencesFile(profile), JSON.stringify(preferences), { flag: 'wx' }).catch(ifThere);
}

export function preferencesFile(profile: string): string {
  return join(profile, 'Default', 'Preferences');
}

/** Names under `.localhost` are this machine in any case. */
function resolverRules(hosts: readonly string[] = []): string {
  const others = hosts.filter((host) => !/\.(?:test|localhost)$/.test(host));
  const local = ['*.test', ...others].map((name) => `MAP ${name} 127.0.0.1`);
  return [...local, 'MAP *.invalid ^NOTFOUND'].join(', ');
}

function ifThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function pacUrl(script: string): string {
  return `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`;
}
