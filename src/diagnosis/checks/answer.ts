import { type Failure, isStoredCopy } from '../../incident/failure.ts';
import { isStoredAnswer } from '../../probes/asking/asked.ts';
import { valueIn } from '../../probes/reading.ts';
import type { Phrase } from '../../texts.ts';
import type { Evidence, Finding, Looked } from './check.ts';
import { outcomes } from './figures.ts';

/** Who made the error, by the answer's own marks. */
export const maker: Looked = {
  id: 'maker',
  probe: null,
  running: null,
  unmeasured: null,
  find: ({ incident, readings, diagnosis }) => {
    const { failure } = incident;
    if (failure.kind === 'tunnel') return refusedTunnel(failure);
    const title = valueIn(readings.page)?.title ?? '';
    const line = failure.kind === 'response' ? `${failure.status} ${failure.reason}`.trim() : '';
    const status = line || String(failure.status);
    const facts = title === '' || title === status ? [status] : [status, `“${title}”`];
    const { gateway, gatewayName } = diagnosis;
    if (gateway !== 'unknown' && gatewayName !== null) {
      return { result: 'failing', title: ['checkMaker', gatewayName], facts };
    }
    const word: Phrase[] = gatewayName === null ? [] : [['checkMakerWord', gatewayName]];
    return { result: 'unknown', title: ['checkMakerUnknown'], facts: [...word, ...facts] };
  },
};

function refusedTunnel({ status, error }: Extract<Failure, { kind: 'tunnel' }>): Finding {
  const facts = [...(status === null ? [['checkTunnelSilent'] as const] : [String(status)]), error];
  return { result: 'failing', title: ['checkTunnel'], facts };
}

/** Whether the error is of now, or was kept by the browser or by somebody on the way. */
export const copy: Looked = {
  id: 'copy',
  probe: 'stored-copy',
  running: ['checkCopyRunning'],
  unmeasured: ['checkCopyUnknown'],
  find: (evidence) => {
    const { failure } = evidence.incident;
    if (failure.kind === 'tunnel') return null;
    if (isStoredCopy(failure))
      return { result: 'suspect', title: ['checkCopyBrowser'], facts: kept(evidence) };
    if (failure.kind === 'page') {
      return valueIn(evidence.readings['stored-copy']) === null
        ? null
        : { result: 'unknown', title: ['checkCopyPage'], facts: kept(evidence) };
    }
    const facts = [...marks(failure), ...kept(evidence)];
    return isStoredAnswer(failure)
      ? { result: 'suspect', title: ['checkCopyOnTheWay'], facts }
      : { result: 'ok', title: ['checkCopyNone'], facts };
  },
};

const storeMarks: readonly string[] = ['age', 'cache-status', 'cf-cache-status', 'x-cache', 'x-cache-status'];

function marks({ headers }: Extract<Failure, { kind: 'response' }>): string[] {
  return headers
    .flatMap(([name, value]) => (storeMarks.includes(name) ? [`${name}: ${value}`] : []))
    .slice(0, 3);
}

function kept({ readings }: Evidence): Phrase[] {
  const reading = valueIn(readings['stored-copy']);
  if (reading === null) return [];
  return [reading.copy === null ? ['checkCopyNotKept'] : ['checkCopyKept', outcomes([reading.copy])]];
}

/** Parts of the page from elsewhere that failed as well. */
export const parts: Looked = {
  id: 'parts',
  probe: 'page',
  running: null,
  unmeasured: ['checkPageUnknown'],
  find: ({ readings }) => {
    const failed = valueIn(readings.page)?.failedParts ?? [];
    if (failed.length === 0) return null;
    const facts = failed.slice(0, 3).map(({ host, status }) => `${host} ${status}`);
    return { result: 'failing', title: ['checkParts'], facts };
  },
};
