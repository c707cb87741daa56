import type { BrowserName } from '../../e2e/driver/driver.ts';
import type { Cost } from '../browsers/set.ts';
import type { Costs, PageSeries } from '../page.ts';
import { type Estimate, estimate, isApart, pairedMeans, pairedRatios } from '../statistics.ts';
import { printTable, show } from './table.ts';

/** One comparison of two contents of the browser, by CPU time and by wall time. */
interface Comparison {
  readonly name: string;
  readonly cpu: Estimate;
  readonly wall: Estimate;
}

export interface PageResult {
  readonly images: number;
  readonly costs: Costs;
  /** Milliseconds without an extension. */
  readonly none: { readonly cpu: Estimate; readonly wall: Estimate };
  readonly controls: readonly Comparison[];
  readonly comparisons: readonly Comparison[];
}

export function pageResults({ costs }: PageSeries): readonly PageResult[] {
  return [...costs].map(([{ images }, series]) => {
    const cpu = ratiosOf(series, (cost) => cost.cpu);
    const wall = ratiosOf(series, (cost) => cost.wall);
    const compare = (name: keyof Ratios): Comparison => ({
      name,
      cpu: estimate(cpu[name]),
      wall: estimate(wall[name]),
    });
    const none = [...series.none, ...series['none again']];
    return {
      images,
      costs: series,
      none: { cpu: estimate(none.map((cost) => cost.cpu)), wall: estimate(none.map((cost) => cost.wall)) },
      controls: (['none / none', 'floor / floor'] as const).map(compare),
      comparisons: (['floor / none', 'ours / none', 'ours / floor', 'slow / floor'] as const).map(compare),
    };
  });
}

/** Where a variant stands in the browser twice, both are the base, averaged round by round. */
function ratiosOf(series: Costs, of: (cost: Cost) => number) {
  const [none, noneAgain, floor, floorAgain] = [
    series.none.map(of),
    series['none again'].map(of),
    series.floor.map(of),
    series['floor again'].map(of),
  ];
  const ours = series.ours.map(of);
  const withNone = pairedMeans(none, noneAgain);
  const withFloor = pairedMeans(floor, floorAgain);
  return {
    'none / none': pairedRatios(noneAgain, none),
    'floor / floor': pairedRatios(floorAgain, floor),
    'floor / none': pairedRatios(withFloor, withNone),
    'ours / none': pairedRatios(ours, withNone),
    'ours / floor': pairedRatios(ours, withFloor),
    'slow / floor': pairedRatios(series.slow.map(of), withFloor),
  };
}
type Ratios = ReturnType<typeof ratiosOf>;

export function printPages(browser: BrowserName, version: string, results: readonly PageResult[]): void {
  for (const { images, none, controls, comparisons } of results) {
    console.log(`\nA page of ${images} images, ${browser} ${version}`);
    const control = comparisons.map(({ name }) => controls[name.endsWith('floor') ? 1 : 0]);
    printTable(
      ['', 'CPU', '', 'wall', ''],
      [
        ['none, ms', show(none.cpu, 0), '', show(none.wall, 0), ''],
        ...controls.map(({ name, cpu, wall }) => [name, show(cpu, 2), 'noise', show(wall, 2), 'noise']),
        ...comparisons.map(({ name, cpu, wall }, index) => [
          name,
          show(cpu, 2),
          verdict(cpu, control[index]?.cpu),
          show(wall, 2),
          verdict(wall, control[index]?.wall),
        ]),
      ],
    );
  }
}

function verdict(ratio: Estimate, noise: Estimate | undefined): string {
  return noise !== undefined && isApart(ratio, noise) ? 'apart' : 'within noise';
}
