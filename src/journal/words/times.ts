/** Says times and lengths in one language. Times are milliseconds since the epoch, lengths milliseconds. */
export interface Times {
  /** "18 Nov 2026, 09:12" */
  when(at: number): string;
  /** "18 Nov" */
  day(at: number): string;
  /** "1 hr 12 min", from seconds up: the two largest units. */
  length(milliseconds: number): string;
  /** "1,234" */
  number(value: number): string;
}

export function timesIn(language: string): Times {
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const number = new Intl.NumberFormat(language);
  const units = new Map(
    (['day', 'hour', 'minute', 'second'] as const).map((unit) => [
      unit,
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }),
    ]),
  );
  return {
    when: (at) => when.format(at),
    day: (at) => day.format(at),
    number: (value) => number.format(value),
    length: (milliseconds) =>
      split(milliseconds)
        .map(([unit, value]) => units.get(unit)?.format(value))
        .join(' '),
  };
}

type Unit = 'day' | 'hour' | 'minute' | 'second';

/** Whole units, rounded to the smaller of the two; a length of no second counts as one. */
function split(milliseconds: number): [Unit, number][] {
  const seconds = Math.max(1, Math.round(milliseconds / 1_000));
  if (seconds < 60) return [['second', seconds]];
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return [['minute', minutes]];
  if (minutes < 1_440) return pair(['hour', Math.floor(minutes / 60)], ['minute', minutes % 60]);
  const hours = Math.round(minutes / 60);
  return pair(['day', Math.floor(hours / 24)], ['hour', hours % 24]);
}

function pair(large: [Unit, number], small: [Unit, number]): [Unit, number][] {
  return small[1] === 0 ? [large] : [large, small];
}
