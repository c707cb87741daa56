/** When the server asks to be tried again (RFC 9110, 10.2.3): in how many seconds, or at what time. */
export type RetryAfter =
  | { readonly kind: 'seconds'; readonly seconds: number }
  /** Milliseconds since the epoch. */
  | { readonly kind: 'date'; readonly at: number };

const imfFixdate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const rfc850Date =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d{2})-([A-Z][a-z]{2})-(\d{2}) (\d{2}:\d{2}:\d{2}) GMT$/;
const asctimeDate = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d{2}:\d{2}:\d{2}) (\d{4})$/;

/** Both forms; the first line counts. null without the field or where it is neither. */
export function parseRetryAfter(values: readonly string[] | undefined, now = Date.now()): RetryAfter | null {
  const value = values?.[0]?.trim() ?? '';
  if (/^\d{1,10}$/.test(value)) return { kind: 'seconds', seconds: Number(value) };
  const at = parseHttpDate(value, now);
  return at === null ? null : { kind: 'date', at };
}

/** The three forms of RFC 9110, 5.6.7, in milliseconds since the epoch. */
function parseHttpDate(value: string, now: number): number | null {
  const at = Date.parse(fourDigitYear(value, now) ?? '');
  return Number.isNaN(at) ? null : at;
}

function fourDigitYear(value: string, now: number): string | null {
  if (imfFixdate.test(value)) return value;
  const asctime = asctimeDate.exec(value);
  if (asctime !== null) return `${asctime[2]?.trim()} ${asctime[1]} ${asctime[4]} ${asctime[3]} GMT`;
  const [, day, month, shortYear, time] = rfc850Date.exec(value) ?? [];
  if (shortYear === undefined) return null;
  return `${day} ${month} ${centuryOf(Number(shortYear), now)} ${time} GMT`;
}

/** More than 50 years ahead means the most recent year that ends so (RFC 9110, 5.6.7). */
function centuryOf(shortYear: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = Math.floor(thisYear / 100) * 100 + shortYear;
  return year > thisYear + 50 ? year - 100 : year;
}
