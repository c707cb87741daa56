import * as v from 'valibot';
import { kindOfInitiator } from './kind.ts';
import type { Group } from './watched.ts';

/** How many frames may tell, how much each, and how much is believed of all together. */
export const most = { frames: 100, lines: 200 } as const;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const frameSchema = v.object({
  isTop: v.boolean(),
  origin: v.pipe(v.string(), v.maxLength(300)),
  /** Of the frame's own document; 0 where it is not told. */
  status: whole,
  /** When its document began: milliseconds since the epoch. */
  startedAt: v.pipe(v.number(), v.finite()),
  /** How many requests the browser remembers of it. */
  remembered: whole,
  lines: v.pipe(
    v.array(
      v.object({
        origin: v.pipe(v.string(), v.maxLength(300)),
        initiator: v.pipe(v.string(), v.maxLength(32)),
        status: whole,
        count: v.pipe(whole, v.minValue(1)),
      }),
    ),
    v.maxLength(most.lines),
  ),
});
export type FrameTiming = v.InferInput<typeof frameSchema>;

/** What the resource timing of a page and its frames tells afterwards. */
export interface Reading {
  /** The page's own origin. */
  readonly origin: string;
  readonly startedAt: number;
  readonly groups: readonly Group[];
  /** Whether a frame has reached what the browser remembers, so that later requests are missing. */
  readonly full: boolean;
}

/** Resource Timing, 4.7: how many requests a browser remembers of a page that does not ask for more. */
export const remembersAtLeast = 250;

/** What frames have told, each by itself valid or left out; null where the page's own is not there. */
export function parseReading(told: readonly unknown[]): Reading | null {
  const frames = told.slice(0, most.frames).flatMap((value) => {
    const parsed = v.safeParse(frameSchema, value);
    return parsed.success ? [parsed.output] : [];
  });
  const top = frames.find(({ isTop }) => isTop);
  if (top === undefined) return null;
  return {
    origin: top.origin,
    startedAt: top.startedAt,
    groups: frameGroups(frames).slice(0, most.lines),
    full: frames.some(({ remembered }) => remembered >= remembersAtLeast),
  };
}

/**
 * A frame that failed is told twice: by the page around it, which keeps the status of its own origin's only, and by the
 * frame itself, unless it has no document. Whichever tells of more counts.
 */
function frameGroups(frames: readonly v.InferOutput<typeof frameSchema>[]): Group[] {
  const asked = counted(
    frames.flatMap(({ lines }) => lines.map((line) => ({ ...line, kind: kindOfInitiator(line.initiator) }))),
  );
  const documents = counted(
    frames
      .filter(({ isTop, status }) => !isTop && status >= 500)
      .map(({ origin, status }) => ({ origin, status, kind: 'frame', count: 1 })),
  );
  const keys = new Set([...asked.keys(), ...documents.keys()]);
  return [...keys].flatMap((key) => {
    const [one, other] = [asked.get(key), documents.get(key)];
    const most = (one?.count ?? 0) >= (other?.count ?? 0) ? one : other;
    return most === undefined ? [] : [most];
  });
}

function counted(groups: readonly Group[]): Map<string, Group> {
  const byKey = new Map<string, Group>();
  for (const { origin, kind, status, count } of groups) {
    const key = `${origin} ${kind} ${status}`;
    byKey.set(key, { origin, kind, status, count: count + (byKey.get(key)?.count ?? 0) });
  }
  return byKey;
}
