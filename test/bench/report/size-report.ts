import { GOALS, type Sizes } from '../size.ts';
import { printTable } from './table.ts';

export function printSizes(sizes: ReadonlyMap<string, Sizes>): void {
  console.log(`\nSizes, kB (background and popup: the sum of their files, each gzipped)`);
  printTable(
    ['build', 'background', 'of its goal', 'popup', 'of its goal', 'package'],
    [...sizes].map(([build, { background, popup, package: whole }]) => [
      build,
      kilobytes(background.gzipped),
      (background.gzipped / GOALS.background).toFixed(2),
      kilobytes(popup.gzipped),
      (popup.gzipped / GOALS.popup).toFixed(2),
      kilobytes(whole),
    ]),
  );
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1);
}
