import type { Row } from './row.ts';

type Column = readonly [heading: string, width: number, cell: (row: Row) => string];

const columns: readonly Column[] = [
  ['scenario', 26, ({ scenario }) => scenario],
  ['browser', 8, ({ browser }) => browser],
  ['true cause', 17, ({ truth }) => truth],
  ['verdict', 17, ({ cause }) => cause || '-'],
  ['certainty', 9, ({ certainty }) => certainty || '-'],
  ['asked', -5, ({ asked }) => String(asked)],
  ['first', -6, ({ first, firstAtMost }) => time(first, firstAtMost)],
  ['final', -6, ({ final }) => time(final)],
];

/** A negative width sets the text to the right. */
function set(text: string, width: number): string {
  return width < 0 ? text.padStart(-width) : text.padEnd(width);
}

function time(milliseconds: number | null, isAtMost = false): string {
  return milliseconds === null ? '-' : `${isAtMost ? '≤' : ''}${milliseconds}`;
}

export function headingLine(): string {
  return `  ${columns.map(([heading, width]) => set(heading, width)).join('  ')}`;
}

/** One line for a row, and one more for each of its faults. `!`: wrong, `!!`: the visitor is wrongly blamed. */
export function rowLines(row: Row): string {
  const mark = row.blames ? '!!' : row.right ? '  ' : '! ';
  const line = `${mark}${columns.map(([, width, cell]) => set(cell(row), width)).join('  ')}`;
  return [line, ...row.faults.map((fault) => `    ${fault}`)].join('\n');
}

/** What the rows come to. */
export function summary(rows: readonly Row[]): string {
  const right = rows.filter((row) => row.right).length;
  const blamed = rows.filter((row) => row.blames).length;
  return [
    `Medians, in ms from the popup's first paint: first verdict ${medianOf(rows.map(({ first }) => first))}, final ${medianOf(rows.map(({ final }) => final))}.`,
    `${right} of ${rows.length} right, ${blamed} visitors wrongly blamed`,
  ].join('\n');
}

/** `-` where there are no times at all. */
function medianOf(times: readonly (number | null)[]): string {
  const sorted = times.filter((time) => time !== null).sort((a, b) => a - b);
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  const [low, high] = middle;
  return low === undefined || high === undefined ? '-' : `${Math.round((low + high) / 2)}`;
}
