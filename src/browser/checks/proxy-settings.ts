import * as v from 'valibot';
import type { Failure } from '../../incident/failure.ts';
import type { ProxySettings } from '../../probes/proxy-settings.ts';
import { measured, type Reading, unavailable, valueIn } from '../../probes/reading.ts';
import { browser } from '../api.ts';
import { goesByProxy } from './proxy-bypass.ts';

const server = v.object({ host: v.string(), port: v.optional(v.number()) });

/** https://developer.chrome.com/docs/extensions/reference/api/proxy */
const chromiumSchema = v.object({
  levelOfControl: v.string(),
  value: v.object({
    mode: v.string(),
    rules: v.optional(
      v.object({
        singleProxy: v.optional(server),
        proxyForHttp: v.optional(server),
        proxyForHttps: v.optional(server),
        fallbackProxy: v.optional(server),
        bypassList: v.optional(v.array(v.string()), []),
      }),
    ),
  }),
});

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/proxy/settings */
const firefoxSchema = v.object({
  levelOfControl: v.string(),
  value: v.object({
    proxyType: v.string(),
    http: v.optional(v.string(), ''),
    ssl: v.optional(v.string(), ''),
    socks: v.optional(v.string(), ''),
    passthrough: v.optional(v.string(), ''),
  }),
});

const modes: Readonly<Record<string, ProxySettings['mode']>> = {
  direct: 'direct',
  none: 'direct',
  fixed_servers: 'fixed',
  manual: 'fixed',
  pac_script: 'pac',
  autoConfig: 'pac',
  auto_detect: 'auto-detect',
  autoDetect: 'auto-detect',
};

/** The proxy settings in force, as far as the browser tells them for this page. A script's text is not even read. */
export async function readProxySettings(failure: Failure): Promise<Reading<ProxySettings>> {
  const settings = await readSettings(failure.url);
  if (__BROWSER__ === 'chrome' || failure.kind !== 'response' || failure.fromCache) return settings;
  const servesThis = failure.proxy === null ? 'no' : 'yes';
  return measured({ ...(valueIn(settings) ?? untold), servesThis });
}

/** What Firefox tells with every answer: whether a proxy carried it. */
const untold: Omit<ProxySettings, 'servesThis'> = {
  mode: 'untold',
  by: 'default',
  extension: null,
  servers: [],
  bypass: [],
};

async function readSettings(url: string): Promise<Reading<ProxySettings>> {
  if (browser.proxy === undefined) return unavailable('no-permission');
  try {
    const settings: unknown = await browser.proxy.settings.get({});
    const read = __BROWSER__ === 'chrome' ? fromChromium(settings, url) : fromFirefox(settings, url);
    return measured({ ...read, extension: read.by === 'extension' ? await whichExtension() : null });
  } catch (error) {
    return unavailable('error', String(error));
  }
}

function fromChromium(settings: unknown, url: string): ProxySettings {
  const { levelOfControl, value } = v.parse(chromiumSchema, settings);
  const mode = modes[value.mode] ?? 'system';
  const { singleProxy, proxyForHttp, proxyForHttps, fallbackProxy, bypassList = [] } = value.rules ?? {};
  const named = [singleProxy, proxyForHttp, proxyForHttps, fallbackProxy].flatMap((proxy) => proxy ?? []);
  const servers = named.map(({ host, port }) => (port === undefined ? host : `${host}:${port}`));
  return settled(mode, setBy(levelOfControl, mode), servers, bypassList, url);
}

function fromFirefox(settings: unknown, url: string): ProxySettings {
  const { levelOfControl, value } = v.parse(firefoxSchema, settings);
  const mode = modes[value.proxyType] ?? 'system';
  const servers = mode === 'fixed' ? [value.http, value.ssl, value.socks].filter((name) => name !== '') : [];
  const bypass = value.passthrough.split(/[\s,]+/).filter((host) => host !== '');
  return settled(mode, setBy(levelOfControl, mode), servers, bypass, url);
}

function settled(
  mode: ProxySettings['mode'],
  by: ProxySettings['by'],
  servers: readonly string[],
  bypass: readonly string[],
  url: string,
): ProxySettings {
  return {
    mode,
    by,
    extension: null,
    servers: [...new Set(servers)].slice(0, 8).map((name) => name.slice(0, 256)),
    bypass: bypass.slice(0, 64).map((name) => name.slice(0, 256)),
    servesThis:
      mode === 'fixed' ? (goesByProxy(url, bypass) ? 'yes' : 'no') : mode === 'direct' ? 'no' : 'unknown',
  };
}

function setBy(levelOfControl: string, mode: ProxySettings['mode']): ProxySettings['by'] {
  if (levelOfControl === 'controlled_by_other_extensions') return 'extension';
  if (levelOfControl === 'not_controllable') return 'policy';
  return mode === 'system' ? 'default' : 'person';
}

/** The newest extension with the proxy permission wins; its name is told only where the person has let us ask. */
async function whichExtension(): Promise<ProxySettings['extension']> {
  if (browser.management === undefined) return null;
  const all = await browser.management.getAll();
  const able = all.filter(
    ({ id, enabled, permissions = [] }) =>
      enabled && id !== browser.runtime.id && permissions.includes('proxy'),
  );
  const [only, ...others] = able;
  return only === undefined || others.length > 0
    ? null
    : { id: only.id.slice(0, 256), name: only.name.slice(0, 256) };
}
