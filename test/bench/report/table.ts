import type { Estimate } from '../statistics.ts';

/** Prints rows of cells under a heading, the first column to the left and all others to the right. */
export function printTable(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all) {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(`  ${cells.join('  ')}`.trimEnd());
  }
}

/** A ratio or a time with its interval: `1.02 [0.97, 1.06]`. */
export function show({ median, low, high }: Estimate, digits: number): string {
  const [middle, from, to] = [median, low, high].map((value) => value.toFixed(digits));
  return `${middle} [${from}, ${to}]`;
}
