import { until } from '../wait.ts';
import type { ChromiumRun } from './start.ts';
import type { TargetInfo } from './targets.ts';

/** A tab as the extension API knows it. */
export interface ExtensionTab {
  readonly id: number;
  readonly windowId: number;
  /** Empty where the extension may not see it. */
  readonly url: string;
}

/**
 * Finds the DevTools protocol's targets for the extension API's tabs. Neither side tells the other's name of a
 * tab, so the candidates are brought to the front until the right one is there.
 */
export class TabTargets {
  readonly #run: ChromiumRun;
  readonly #activeTab: (windowId: number) => Promise<number | undefined>;
  readonly #found = new Map<number, string>();

  /** @param activeTab asks the extension API which tab is in front in a window */
  constructor(run: ChromiumRun, activeTab: (windowId: number) => Promise<number | undefined>) {
    this.#run = run;
    this.#activeTab = activeTab;
  }

  /** Brings the tab to the front and resolves with its target's id. */
  bringToFront(tab: ExtensionTab): Promise<string> {
    return until(`the target of tab ${tab.id} (${tab.url})`, async () => {
      for (const { targetId } of await this.#candidates(tab)) {
        await this.#run.connection.send('Target.activateTarget', { targetId });
        if ((await this.#activeTab(tab.windowId)) !== tab.id) continue;
        this.#found.set(tab.id, targetId);
        return targetId;
      }
      return undefined;
    });
  }

  /** The tabs of the same window, the most likely first. */
  async #candidates(tab: ExtensionTab): Promise<readonly TargetInfo[]> {
    const unlikely = (target: TargetInfo) =>
      target.targetId === this.#found.get(tab.id) ? 0 : target.url === tab.url ? 1 : 2;
    const tabs = this.#run.targets.all().filter((target) => target.type === 'tab');
    const windows = await Promise.all(tabs.map((target) => this.#windowOf(target)));
    return tabs
      .filter((_, index) => windows[index] === tab.windowId)
      .sort((one, other) => unlikely(one) - unlikely(other));
  }

  /** The window's id, the same as in the extension API; undefined for a page that no window shows. */
  async #windowOf({ targetId }: TargetInfo): Promise<number | undefined> {
    const answer = this.#run.connection.send('Browser.getWindowForTarget', { targetId });
    return await answer.then(({ windowId }) => windowId).catch(() => undefined);
  }
}
