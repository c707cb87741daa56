import type { Failure } from '../../incident/failure.ts';
import type { ProxySettings } from '../../probes/proxy-settings.ts';
import { measured, type Reading, unavailable, valueIn } from '../../probes/reading.ts';
import { browser } from '../api.ts';
import { fromChromium, fromFirefox } from './proxy-value.ts';

/**
 * The proxy settings in force, as far as the browser tells them for this page. A script's text is not even read. What
 * Firefox told of the request itself outweighs them.
 */
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
