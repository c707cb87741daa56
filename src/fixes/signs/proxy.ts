import type { ProxySettings } from '../../probes/proxy-settings.ts';
import { valueIn } from '../../probes/reading.ts';
import { readResponse } from '../../probes/response.ts';
import type { Known } from '../../rules/rule.ts';
import { isHttpProxyInForce, proxyInForce, proxyName } from '../../rules/signs/way.ts';
import type { System } from '../../system.ts';
import type { Phrase } from '../../texts.ts';
import type { Situation } from '../fix.ts';

/** The proxy that carries the page, as far as the browser tells. */
export interface ProxyInForce {
  readonly inForce: 'yes' | 'no' | 'unknown';
  /** `host:port`; null: not told. */
  readonly name: string | null;
  /** Whether it looks names up in the browser's place, as every HTTP proxy does. */
  readonly looksUp: boolean;
  readonly by: ProxySettings['by'] | 'untold';
  readonly extension: ProxySettings['extension'];
}

/** What the signs of the way look at; who made the answer is no part of it. */
export function wayOf({ incident, readings }: Pick<Situation, 'incident' | 'readings'>): Known {
  return { response: readResponse(incident), maker: null, readings };
}

export function proxyOf({ incident, readings }: Pick<Situation, 'incident' | 'readings'>): ProxyInForce {
  const known = wayOf({ incident, readings });
  const settings = valueIn(readings['proxy-settings']);
  const isTold = settings !== null && settings.mode !== 'untold';
  return {
    inForce: proxyInForce(known),
    name: proxyName(known),
    looksUp: isHttpProxyInForce(known),
    by: isTold ? settings.by : 'untold',
    extension: settings?.extension ?? null,
  };
}

/** Whether somebody else has set it, so that nobody can change it in this browser. */
export function isManaged(proxy: ProxyInForce): boolean {
  return proxy.by === 'policy' && proxy.inForce !== 'no';
}

/** Which proxy it is, and who has set it. */
export function tellsProxy(proxy: ProxyInForce, system: System): readonly [Phrase, ...Phrase[]] {
  const { inForce, name } = proxy;
  switch (inForce) {
    case 'no':
      return [['fixProxyNone']];
    case 'yes':
      return [name === null ? ['fixProxyUnnamed'] : ['fixProxyNamed', name], ...setBy(proxy, system)];
    case 'unknown':
      return [['fixProxyUnknown'], ...setBy(proxy, system)];
    default:
      return inForce satisfies never;
  }
}

function setBy({ by, extension }: ProxyInForce, { browser }: System): Phrase[] {
  switch (by) {
    case 'extension':
      return [extension === null ? ['fixProxyByAnExtension'] : ['fixProxyByExtension', extension.name]];
    case 'policy':
      return [['fixProxyByPolicy']];
    case 'person':
      return [[browser === 'firefox' ? 'fixProxyByPerson' : 'fixProxyByFlag']];
    case 'default':
      return [['fixProxyBySystem']];
    case 'untold':
      return [];
    default:
      return by satisfies never;
  }
}
