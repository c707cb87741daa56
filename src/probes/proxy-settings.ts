import * as v from 'valibot';
import type { Probe } from './probe.ts';

const short = v.pipe(v.string(), v.maxLength(256));

export const proxySettingsSchema = v.object({
  /**
   * `system`: whatever the computer is set to; that alone says nothing, it is the usual value. `untold`: the settings may not
   * be read, but the browser has told whether a proxy carried this page.
   */
  mode: v.picklist(['direct', 'fixed', 'pac', 'auto-detect', 'system', 'untold']),
  /** Who has set it. `policy`: nobody in the browser can change it, as where an organisation has set it. */
  by: v.picklist(['default', 'person', 'policy', 'extension']),
  /** The extension's name, where the person has let us ask. */
  extension: v.nullable(v.object({ id: short, name: short })),
  /** `host:port` of the proxy for such a page, with its scheme where that is SOCKS; never the text of a PAC script. */
  servers: v.pipe(v.array(short), v.maxLength(8)),
  /** What goes past the proxy. */
  bypass: v.pipe(v.array(short), v.maxLength(64)),
  /** Whether this very page goes by the proxy; `unknown` where a script or the system decides. */
  servesThis: v.picklist(['yes', 'no', 'unknown']),
});
/** The browser's own proxy settings in force. */
export type ProxySettings = v.InferOutput<typeof proxySettingsSchema>;

export const proxySettings: Probe<'proxy-settings'> = {
  id: 'proxy-settings',
  run: (_, tools) => tools.readProxySettings(),
};
