import type { MessageKey, Phrase, Say } from '../../texts.ts';

/** Says times, durations and sizes in one language and time zone. Times are milliseconds since the epoch. */
export interface Times {
  /** "at 14:03" for today, "on 21 Nov, 14:03" else: for use inside a sentence. */
  when(at: number): Phrase;
  /** "14:03" for today, "21 Nov, 14:03" else. */
  short(at: number): string;
  /** "21 Nov 2026, 14:03:22 UTC" or the like. */
  exact(at: number): string;
  /** "6 minutes", in the largest unit that fits; null below a minute. */
  lasted(milliseconds: number): string | null;
  /** "42 sec" or "3 min", and "42 seconds" or "3 minutes": whole minutes above one, rounded up. */
  left(milliseconds: number): { readonly short: string; readonly long: string };
  /** "312 byte" or "9.2 kB", as the language writes it. */
  size(bytes: number): string;
}

const minute = 60_000;

export function timesIn(language: string, now: number): Times {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options);
  const today = (at: number) => new Date(at).toDateString() === new Date(now).toDateString();
  const short = (at: number) =>
    format(today(at) ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  return {
    short,
    when: (at) => [today(at) ? 'atTime' : 'onDate', short(at)] satisfies [MessageKey, string],
    exact: (at) => format({ dateStyle: 'medium', timeStyle: 'long' }).format(at),
    lasted: (milliseconds) => lasted(language, milliseconds),
    left: (milliseconds) => left(language, milliseconds),
    size: (bytes) => size(language, bytes),
  };
}

function left(language: string, milliseconds: number): { short: string; long: string } {
  const isLong = milliseconds >= minute;
  const unit = isLong ? 'minute' : 'second';
  const value = Math.ceil(milliseconds / (isLong ? minute : minute / 60));
  const say = (unitDisplay: 'short' | 'long') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).format(value);
  return { short: say('short'), long: say('long') };
}

function lasted(language: string, milliseconds: number): string | null {
  const minutes = Math.round(milliseconds / minute);
  if (minutes < 1) return null;
  const [value, unit] = minutes < 60 ? [minutes, 'minute'] : [Math.round(minutes / 60), 'hour'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

function size(language: string, bytes: number): string {
  const [value, unit] = bytes < 1_000 ? [bytes, 'byte'] : [bytes / 1_000, 'kilobyte'];
  const style = { style: 'unit', unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, { ...style, unit }).format(value);
}

/** A length of time in words. */
export function duration(times: Times, say: Say, milliseconds: number): string {
  return times.lasted(milliseconds) ?? say('shortly');
}
