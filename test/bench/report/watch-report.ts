import type { BrowserName } from '../../e2e/driver/driver.ts';
import type { Cost } from '../browsers/set.ts';
import { type Estimate, estimate, isApart, pairedMeans, pairedRatios } from '../statistics.ts';
import { type WatchCosts, watchedPage } from '../watch.ts';
import { printTable, show } from './table.ts';

/** What the watch of all requests costs, by CPU time or by wall time. */
interface WatchRatios {
  /** Milliseconds of a page with the floor alone. */
  readonly floor: Estimate;
  readonly 'floor / floor': Estimate;
  readonly 'off / floor': Estimate;
  readonly 'on / floor': Estimate;
  readonly 'on / off': Estimate;
  /** Milliseconds that each request takes longer with the watch on than with it off. */
  readonly 'on - off': Estimate;
}

export interface WatchResult {
  readonly cpu: WatchRatios;
  readonly wall: WatchRatios;
}

export function watchResult(costs: WatchCosts): WatchResult {
  return { cpu: ratiosOf(costs, ({ cpu }) => cpu), wall: ratiosOf(costs, ({ wall }) => wall) };
}

function ratiosOf(costs: WatchCosts, of: (cost: Cost) => number): WatchRatios {
  const [one, other, off, on] = [costs.floor, costs['floor again'], costs.off, costs.on].map((series) =>
    series.map(of),
  ) as [number[], number[], number[], number[]];
  const floor = pairedMeans(one, other);
  return {
    floor: estimate(floor),
    'floor / floor': estimate(pairedRatios(other, one)),
    'off / floor': estimate(pairedRatios(off, floor)),
    'on / floor': estimate(pairedRatios(on, floor)),
    'on / off': estimate(pairedRatios(on, off)),
    'on - off': estimate(on.map((cost, round) => (cost - (off[round] ?? 0)) / watchedPage.images)),
  };
}

export function printWatch(browser: BrowserName, version: string, { cpu, wall }: WatchResult): void {
  console.log(`\nAll requests watched, a page of ${watchedPage.images} images, ${browser} ${version}`);
  const ratios = ['off / floor', 'on / floor', 'on / off'] as const;
  printTable(
    ['', 'CPU', '', 'wall', ''],
    [
      ['floor, ms', show(cpu.floor, 0), '', show(wall.floor, 0), ''],
      ['floor / floor', show(cpu['floor / floor'], 2), 'noise', show(wall['floor / floor'], 2), 'noise'],
      ...ratios.map((name) => [
        name,
        show(cpu[name], 2),
        verdict(cpu[name], cpu['floor / floor']),
        show(wall[name], 2),
        verdict(wall[name], wall['floor / floor']),
      ]),
      ['on - off, ms a request', show(cpu['on - off'], 2), '', show(wall['on - off'], 2), ''],
    ],
  );
}

function verdict(ratio: Estimate, noise: Estimate): string {
  return isApart(ratio, noise) ? 'apart' : 'within noise';
}
