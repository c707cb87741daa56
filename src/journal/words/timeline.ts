import type { Usual } from '../../history/insight.ts';
import type { Outage } from '../../history/outages.ts';

/** The picture's measures, in its own units. */
export const frame = { width: 880, height: 160, left: 44, right: 860, top: 24, bottom: 132, bar: 9 } as const;

/** How many outages are drawn at most; the table has the others. */
export const mostDrawn = 150;

export interface Bar {
  readonly outage: Outage;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Where everything of the picture stands. */
export interface Timeline {
  readonly bars: readonly Bar[];
  /** The lines across, each at so many milliseconds. */
  readonly lines: readonly { readonly length: number; readonly y: number }[];
  /** The marks along the time, each at so many milliseconds since the epoch. */
  readonly marks: readonly { readonly at: number; readonly x: number }[];
  /** Where the usual length lies; null: none is known. */
  readonly usual: number | null;
}

const minute = 60_000;
const day = 86_400_000;

/** How much time the picture shows, in days, and the lengths at which a line may be drawn, in minutes. */
const spans = [7, 30, 90, 365, 1_095, 3_650] as const;
const lengths = [1, 5, 20, 60, 240, 720, 1_440, 4_320, 10_080, 43_200];

/** @param outages newest first @param now milliseconds since the epoch */
export function timelineOf(outages: readonly Outage[], usual: Usual | null, now: number): Timeline {
  const drawn = outages.slice(0, mostDrawn);
  const first = Math.min(now, drawn.at(-1)?.at ?? now);
  const span = (spans.find((days) => first > now - days * day) ?? spans[spans.length - 1] ?? 0) * day;
  const most = Math.max(5 * minute, ...drawn.map(({ lasted }) => lasted ?? 0));
  const y = (length: number) => frame.bottom - Math.sqrt(length / most) * (frame.bottom - frame.top);
  const x = (at: number) => frame.left + ((at - (now - span)) / span) * (frame.right - frame.left);
  return {
    bars: drawn.map((outage) => barOf(outage, x, y)),
    lines: lengths
      .map((minutes) => minutes * minute)
      .filter((length) => length <= most)
      .slice(-3)
      .map((length) => ({ length, y: y(length) })),
    marks: Array.from({ length: 5 }, (_, index) => now - span + (index * span) / 4).map((at) => ({
      at,
      x: x(at),
    })),
    usual: usual === null ? null : y(Math.min(usual.median, most)),
  };
}

/** The shortest is still seen; of one whose end nobody saw, only that it was. */
function barOf(outage: Outage, x: (at: number) => number, y: (length: number) => number): Bar {
  const height = outage.lasted === null ? 14 : Math.max(4, frame.bottom - y(outage.lasted));
  return { outage, x: x(outage.at) - frame.bar / 2, y: frame.bottom - height, height };
}
