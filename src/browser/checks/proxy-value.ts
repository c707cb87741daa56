import * as v from 'valibot';
import type { ProxySettings } from '../../probes/proxy-settings.ts';
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
  if (levelOfControl === 'not_controllable') return 'policy';
  return mode === 'system' ? 'default' : 'person';
}
