import type { Action } from 'webextension-polyfill';
import { clockOffset } from '../clock.ts';

/** One call of `action.setBadgeText`. */
interface Paint {
  readonly text: string;
  /** When the browser had answered that the badge is set: milliseconds since 1970 by the background's clock. */
  readonly setAt: number;
}

/** What an extension with a probe in it reports. */
export interface Report {
  readonly paints: readonly Paint[];
  /** Milliseconds to add for the machine's clock. */
  readonly offset: number;
  /** The badge of the tab at the time of the report. */
  readonly left: string;
}

/**
 * Notes every call of `action.setBadgeText`, and reports them once the badge has been left alone for a while. Runs in
 * the background before all else, and uses nothing from outside itself.
 */
function probe(action: Action.Static, reportTo: string, offset: () => number): void {
  const now = () => performance.timeOrigin + performance.now();
  const setBadgeText = action.setBadgeText.bind(action);
  let paints: Paint[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function report(tabId: number | undefined): Promise<void> {
    const told = paints;
    paints = [];
    const left = await action.getBadgeText(tabId === undefined ? {} : { tabId }).catch(() => '');
    const body = JSON.stringify({ paints: told, offset: offset(), left });
    await fetch(reportTo, { method: 'POST', body });
  }
  action.setBadgeText = async (details) => {
    await setBadgeText(details);
    paints.push({ text: details.text ?? '', setAt: now() });
    clearTimeout(timer);
    timer = setTimeout(report, 250, details.tabId);
  };
}

/** The text of the probe as a module; `reportTo` is an address that takes reports as JSON by POST. */
export function probeSource(reportTo: string): string {
  return `const __name = (named) => named;
const probe = ${probe};
const offset = ${clockOffset};
const apis = [globalThis.browser, globalThis.chrome].filter((api) => api?.action !== undefined);
for (const action of new Set(apis.map((api) => api.action))) probe(action, ${JSON.stringify(reportTo)}, offset);
`;
}
