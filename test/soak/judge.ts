import type { Sample } from './sample.ts';
import type { Visit } from './visit.ts';

/** What the journal has of one incident, as far as it matters here. */
export interface Kept {
  readonly address: string | null;
  readonly cured: string | null;
}

/** One thing that must hold, with the figures that decide it. */
export interface Finding {
  readonly what: string;
  readonly holds: boolean;
  readonly figures: string;
}

/** Bytes of session storage: by the number of tabs, and not by that of the incidents. */
const mostSession = (tabs: number) => 50_000 + 5_000 * tabs;
/** By how much the extension's process may have grown from the second to the last fifth of the run. */
const mostGrowth = { share: 0.15, mebibytes: 15 };

/**
 * Whether the journal has each incident once, with its recovery where there was one, and nothing else.
 *
 * @param all the visits that were paid
 * @param wanted those of which it must tell
 */
export function judgeJournal(
  all: readonly Visit[],
  wanted: readonly Visit[],
  kept: readonly Kept[],
  failing: (visit: Visit) => string,
): Finding[] {
  const addresses = (of: readonly Visit[]) => new Set(of.map(failing));
  const paid = addresses(all);
  const mended = (of: readonly Visit[]) => addresses(of.filter(({ kind }) => kind === 'mended'));
  const told = new Set(kept.map(({ address }) => address ?? ''));
  const missing = wanted.filter((visit) => !told.has(failing(visit)));
  const strange = [...told].filter((address) => !paid.has(address));
  const mayBeBack = mended(all);
  const back = kept.filter(({ cured }) => cured !== null);
  const backAt = new Set(back.map(({ address }) => address ?? ''));
  const untold = [...mended(wanted)].filter((address) => !backAt.has(address));
  const wrong = back.filter(({ address, cured }) => !mayBeBack.has(address ?? '') || cured !== 'itself');
  const some = missing.slice(0, 5).map(({ kind, number }) => `${kind} ${number}`);
  const without = some.length === 0 ? '' : `, without ${some.join(', ')}`;
  return [
    {
      what: 'the journal is complete',
      holds: missing.length === 0,
      figures: `${wanted.length - missing.length} of ${wanted.length}${without}`,
    },
    {
      what: 'no incident is there twice, and none that was not',
      holds: kept.length === told.size && strange.length === 0,
      figures: `${kept.length} entries, ${kept.length - told.size} too many, ${strange.length} made up`,
    },
    {
      what: 'each page that came back is told so, and no other',
      holds: untold.length === 0 && wrong.length === 0,
      figures: `${back.length} told, ${untold.length} untold, ${wrong.length} wrong`,
    },
  ];
}

/** Whether session storage stays bounded, by so many tabs, and the extension's memory flat. */
export function judgeSamples(samples: readonly Sample[], tabs: number): Finding[] {
  const half = Math.ceil(samples.length / 2);
  const most = (of: readonly Sample[]) => Math.max(0, ...of.map(({ session }) => session));
  const [early, late] = [most(samples.slice(0, half)), most(samples.slice(half))];
  return [
    {
      what: 'session storage is bounded',
      holds: Math.max(early, late) <= mostSession(tabs),
      figures: `at most ${kB(early)} in the first half, ${kB(late)} in the second (allowed for ${tabs} tabs: ${kB(mostSession(tabs))})`,
    },
    judgeMemory(samples.flatMap(({ extension }) => extension ?? [])),
  ];
}

/** Whether anything is left of tabs that are closed. */
export function judgeLeft(keys: readonly string[]): Finding {
  const figures = keys.length === 0 ? 'nothing' : keys.slice(0, 5).join(', ');
  return { what: 'nothing is left of the tabs once they are closed', holds: keys.length === 0, figures };
}

function judgeMemory(extension: readonly number[]): Finding {
  const what = 'memory is flat';
  const fifth = Math.floor(extension.length / 5);
  if (fifth === 0)
    return {
      what,
      holds: true,
      figures: 'not measured: this system does not tell it, or the run was too short',
    };
  const before = median(extension.slice(fifth, 2 * fifth));
  const after = median(extension.slice(-fifth));
  const allowed = Math.max(before * mostGrowth.share, mostGrowth.mebibytes);
  return {
    what,
    holds: after - before <= allowed,
    figures: `the extension's process: median ${MiB(before)} in the second fifth, ${MiB(after)} in the last (allowed: ${MiB(allowed)} more)`,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
const MiB = (mebibytes: number) => `${Math.round(mebibytes)} MiB`;
