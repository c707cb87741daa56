import type { Entry } from '../entry.ts';
import { sideOf } from '../side.ts';

/** Names of the columns, as stable as those of the JSON. Times are ISO 8601 in UTC, lengths are seconds. */
const columns: readonly (readonly [name: string, value: (entry: Entry) => string | number | null])[] = [
  ['site', ({ site }) => site],
  ['address', ({ address }) => address],
  ['began', ({ at }) => new Date(at).toISOString()],
  ['status', ({ status }) => status],
  ['maker', ({ maker }) => maker?.product ?? null],
  ['maker_side', ({ maker }) => maker?.side ?? null],
  ['cause', ({ verdict }) => verdict?.cause ?? null],
  ['side', (entry) => (entry.verdict === null ? null : sideOf(entry))],
  ['certainty', ({ verdict }) => verdict?.certainty ?? null],
  ['cured_by', ({ cured }) => cured?.by ?? null],
  ['cure_proven', ({ cured }) => (cured === null ? null : String(cured.proven))],
  ['lasted_seconds', ({ lasted }) => (lasted === null ? null : Math.round(lasted / 1_000))],
  ['id', ({ id }) => id],
];

/** The journal for a spreadsheet (RFC 4180: commas, CRLF, quotes where they are needed). */
export function journalCsv(entries: readonly Entry[]): string {
  const head = columns.map(([name]) => name);
  const rows = entries.map((entry) => columns.map(([, value]) => field(value(entry))));
  return [head, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/**
 * One field. A spreadsheet takes a text that begins like a formula for one, and a site may be named so: an apostrophe goes
 * before it. Also after what is a separator where a comma marks decimals: there the text begins a cell of its own.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function field(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? value.replaceAll(beginsFormula, "'") : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** By the signs of every width, as spreadsheets in Chinese and Japanese read them. */
const beginsFormula = /(?<=^|[;\t\r\n])(?=[\t\r\n=+\-@＝＋－＠])/g;
