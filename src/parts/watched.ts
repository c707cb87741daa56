import * as v from 'valibot';
import { type Header, keptHeaders } from '../incident/headers.ts';
import { partKinds } from './kind.ts';

/** How much is kept of one page: it may ask for as much as it likes. */
export const bounds = { groups: 200, hosts: 50, headers: 24, value: 256 } as const;

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const origin = text(300);

const groupSchema = v.object({ origin, kind: v.picklist(partKinds), status: v.number(), count });
/** Failed requests that are alike, and how many. */
export type Group = v.InferOutput<typeof groupSchema>;

const answerSchema = v.object({
  origin,
  status: v.number(),
  method: text(16),
  reason: text(64),
  headers: v.pipe(v.array(v.tuple([text(64), text(bounds.value)])), v.maxLength(bounds.headers)),
});
/** The first of an origin's answers with one status: by its headers the gateway is told. */
export type PartAnswer = v.InferOutput<typeof answerSchema>;

const watchedSchema = v.object({
  groups: v.pipe(v.array(groupSchema), v.maxLength(bounds.groups)),
  answers: v.pipe(v.array(answerSchema), v.maxLength(bounds.hosts)),
  /** How many failed beyond what is kept of each. */
  more: count,
  /** Whether it was kept from the page's beginning: false for one that came back by going back or forward. */
  whole: v.boolean(),
});
/** What was seen to fail of a page, request by request: origins and kinds, never addresses. */
export type Watched = v.InferOutput<typeof watchedSchema>;

export const nothingWatched: Watched = { groups: [], answers: [], more: 0, whole: true };

/** A stored value; null for none, and for what is none. */
export function parseWatched(stored: unknown): Watched | null {
  const parsed = v.safeParse(watchedSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** How many requests failed in all. */
export function countOf({ groups, more }: Pick<Watched, 'groups' | 'more'>): number {
  return groups.reduce((sum, group) => sum + group.count, more);
}

/** What is kept of the headers of an answer: those that tell a gateway, each cut. */
export function marksOf(headers: readonly Header[]): [string, string][] {
  return keptHeaders(headers)
    .slice(0, bounds.headers)
    .map(([name, value]) => [name.slice(0, 64), value.slice(0, bounds.value)]);
}

/** Both together, in the order in which they were seen. What is beyond the bounds is only counted. */
export function joined(before: Watched, after: Watched): Watched {
  const groups = [...before.groups];
  let more = before.more + after.more;
  for (const group of after.groups) {
    const at = groups.findIndex((known) => isAlike(known, group));
    const known = groups[at];
    if (known !== undefined) groups[at] = { ...known, count: known.count + group.count };
    else if (hasRoom(groups, group.origin)) groups.push(group);
    else more += group.count;
  }
  const isNew = ({ origin, status }: PartAnswer) =>
    !before.answers.some((known) => known.origin === origin && known.status === status);
  return {
    groups,
    answers: [...before.answers, ...after.answers.filter(isNew)].slice(0, bounds.hosts),
    more,
    whole: before.whole && after.whole,
  };
}

function isAlike(one: Group, other: Group): boolean {
  return one.origin === other.origin && one.kind === other.kind && one.status === other.status;
}

function hasRoom(groups: readonly Group[], origin: string): boolean {
  const origins = new Set(groups.map((group) => group.origin));
  return groups.length < bounds.groups && (origins.has(origin) || origins.size < bounds.hosts);
}

/** The part of it that is to be told. What is only counted goes with the last line: of it alone nothing could be said. */
export function onlyHeeded(
  watched: Watched,
  isHeeded: (part: Pick<Group, 'origin' | 'status'>) => boolean,
): Watched {
  const groups = watched.groups.filter(isHeeded);
  const more = groups.length === 0 ? 0 : watched.more;
  return { ...watched, groups, answers: watched.answers.filter(isHeeded), more };
}
