import type { ForwardProxy } from '../../incident/failure.ts';
import type { ProxySettings } from '../../probes/proxy-settings.ts';
import { valueIn } from '../../probes/reading.ts';
import type { Phrase } from '../../texts.ts';
import type { Evidence, Finding, Looked } from './check.ts';
import { outcomes, seriesOf } from './figures.ts';

/** The site's own helper program in this browser. */
export const worker: Looked = {
  id: 'worker',
  probe: 'site-worker',
  running: ['checkWorkerRunning'],
  unmeasured: ['checkWorkerUnknown'],
  find: ({ readings }) => {
    const seen = valueIn(readings['site-worker']);
    if (seen === null) return null;
    if (!seen.registered && !seen.controlled) {
      return { result: 'ok', title: ['checkWorkerNone'], facts: [] };
    }
    const facts: Phrase[] = seen.copies.length === 0 ? [] : [['checkWorkerCopies', seen.copies.join(', ')]];
    return seen.controlled
      ? { result: 'suspect', title: ['checkWorkerControls'], facts }
      : { result: 'ok', title: ['checkWorkerIdle'], facts };
  },
};

/** Whether a proxy is set, by whom, and whether it served this page. */
export const proxy: Looked = {
  id: 'proxy',
  probe: 'proxy-settings',
  running: ['checkProxyRunning'],
  unmeasured: ['checkProxyUnknown'],
  find: (evidence) => {
    const { failure } = evidence.incident;
    const settings = valueIn(evidence.readings['proxy-settings']);
    const used = failure.kind === 'page' ? null : failure.proxy;
    if (used !== null)
      return { ...ofAProxy(evidence, ['checkProxyUsed']), facts: [name(used), ...setBy(settings)] };
    return settings && fromSettings(settings, evidence);
  },
};

function name({ host, port, type }: ForwardProxy): string {
  return `${host}:${port} (${type})`;
}

function fromSettings(settings: ProxySettings, evidence: Evidence): Finding {
  const facts = [...settings.servers.slice(0, 2), ...setBy(settings)];
  if (settings.mode === 'direct') return { result: 'ok', title: ['checkProxyNone'], facts };
  if (settings.servesThis === 'no' && settings.mode !== 'fixed') {
    return { result: 'ok', title: ['checkProxyNotUsed'], facts };
  }
  if (settings.servesThis === 'no') return { result: 'ok', title: ['checkProxyPast'], facts };
  if (settings.servesThis === 'yes') return { ...ofAProxy(evidence, ['checkProxySet']), facts };
  return settings.mode === 'system'
    ? { result: 'unknown', title: ['checkProxySystem'], facts }
    : { result: 'unknown', title: ['checkProxyScript'], facts };
}

/** A proxy that is there need not be at fault. */
function ofAProxy({ diagnosis }: Evidence, title: Phrase): Finding {
  const causes = [diagnosis.verdict, ...diagnosis.others].map(({ cause }) => cause);
  const suspected = causes.some(
    (cause) => cause === 'proxy' || cause === 'proxy-bypass' || cause === 'tunnel-refused',
  );
  return { result: suspected ? 'suspect' : 'ok', title, facts: [] };
}

function setBy(settings: ProxySettings | null): Phrase[] {
  if (settings?.by === 'policy') return [['checkProxyByPolicy']];
  if (settings?.by !== 'extension') return [];
  return [
    settings.extension === null ? ['checkProxyByExtension'] : ['checkProxyBy', settings.extension.name],
  ];
}

/** By the proxy and past it, in turn: only after the person agreed. */
export const direct: Looked = {
  id: 'direct',
  probe: 'direct',
  running: null,
  unmeasured: null,
  find: ({ incident, readings, diagnosis }) => {
    const seen = valueIn(readings.direct);
    if (seen === null) {
      const suspected = ['proxy', 'tunnel-refused'].includes(diagnosis.verdict.cause);
      const facts: Phrase[] = [['checkDirectWhy']];
      return suspected || incident.failure.kind === 'tunnel'
        ? { result: 'unknown', title: ['checkDirectUnknown'], facts }
        : null;
    }
    const asked = seen.proxied.length + seen.direct.length;
    const facts = [['checkDirectFigures', outcomes(seen.proxied), outcomes(seen.direct)]] as const;
    const [by, past] = [seriesOf(seen.proxied), seriesOf(seen.direct)];
    if (by === past) return { result: 'ok', title: ['checkDirectSame'], facts, asked };
    return past === 'well' && by !== 'mixed'
      ? { result: 'suspect', title: ['checkDirectHelps'], facts, asked }
      : { result: 'unknown', title: ['checkDirectDiffer'], facts, asked };
  },
};
