import * as v from 'valibot';
import type { Failure } from '../../incident/failure.ts';
import type { ProxySettings } from '../../probes/proxy-settings.ts';
import { measured, type Reading, unavailable } from '../../probes/reading.ts';
import { browser } from '../api.ts';
import { goesByProxy } from './proxy-bypass.ts';

const server = v.object({
  scheme: v.optional(v.string(), 'http'),
  host: v.string(),
  port: v.optional(v.number()),
});

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

/**
 * The proxy settings in force, as far as the browser tells them for this page. A script's text is not even read. What
 * Firefox told of the request itself outweighs them.
 */
export async function readProxySettings({ url, ...failure }: Failure): Promise<Reading<ProxySettings>> {
  if (browser.proxy === undefined) return unavailable('no-permission');
  try {
    const settings: unknown = await browser.proxy.settings.get({});
    const isChromium = __BROWSER__ === 'chrome';
    const set = isChromium ? fromChromium(settings, url) : fromFirefox(settings, url);
    const isTold = !isChromium && failure.kind === 'response' && !failure.fromCache;
    const read = isTold ? ({ ...set, servesThis: failure.proxy === null ? 'no' : 'yes' } as const) : set;
    return measured({ ...read, extension: read.by === 'extension' ? await whichExtension() : null });
  } catch (error) {
    return unavailable('error', String(error));
  }
}

export function fromChromium(settings: unknown, url: string): ProxySettings {
  const { levelOfControl, value } = v.parse(chromiumSchema, settings);
  const mode = modes[value.mode] ?? 'system';
  const { singleProxy, proxyForHttp, proxyForHttps, fallbackProxy, bypassList = [] } = value.rules ?? {};
  const ofScheme = url.startsWith('https:') ? proxyForHttps : proxyForHttp;
  const named = [singleProxy ?? ofScheme ?? fallbackProxy].flatMap((proxy) => proxy ?? []);
  const servers = named.map(({ scheme, host, port }) => {
    const name = port === undefined ? host : `${host}:${port}`;
    return scheme.startsWith('socks') ? `${scheme}://${name}` : name;
  });
  return settled(mode, setBy(levelOfControl, mode), servers, bypassList, url);
}

export function fromFirefox(settings: unknown, url: string): ProxySettings {
  const { levelOfControl, value } = v.parse(firefoxSchema, settings);
  const mode = modes[value.proxyType] ?? 'system';
  const ofScheme = url.startsWith('https:') ? value.ssl : value.http;
  const socks = value.socks === '' ? '' : `socks://${value.socks}`;
  const servers = mode === 'fixed' ? [ofScheme || socks].filter((name) => name !== '') : [];
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
    servesThis: servesThis(mode, servers, bypass, url),
  };
}

/** Settings may name a proxy for secure pages alone, or for the others alone. */
function servesThis(
  mode: ProxySettings['mode'],
  servers: readonly string[],
  bypass: readonly string[],
  url: string,
): ProxySettings['servesThis'] {
  if (mode === 'direct') return 'no';
  if (mode !== 'fixed') return 'unknown';
  return servers.length > 0 && goesByProxy(url, bypass) ? 'yes' : 'no';
}

function setBy(levelOfControl: string, mode: ProxySettings['mode']): ProxySettings['by'] {
  if (levelOfControl === 'controlled_by_other_extensions') return 'extension';
  return mode === 'system' ? 'default' : 'person-or-policy';
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
