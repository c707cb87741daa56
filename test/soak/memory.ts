import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory in MiB; null where the system does not tell it: only Linux does, in /proc. */
export interface Memory {
  /** The process in which the background and the extension's pages run. */
  readonly extension: number | null;
  /** The browser's main process, which also keeps session storage, history and the tabs' entries. */
  readonly browser: number | null;
}

const PAGE = 4_096;
const MEBIBYTE = 2 ** 20;

/** Reads the memory of the browser that this process has started. */
export function readMemory(): Memory {
  if (process.platform !== 'linux') return { extension: null, browser: null };
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const parent = parentOf(name);
        return parent === null ? [] : [[Number(name), parent] as const];
      }),
  );
  const ours = [...all.keys()].filter((pid) => isBelow(pid, process.pid, all));
  const main = ours.find((pid) => all.get(pid) === process.pid && /chrom|firefox/i.test(nameOf(pid)));
  return { extension: sum(ours.filter(isExtension)), browser: main === undefined ? null : residentOf(main) };
}

/** Chromium's carries a switch, Firefox's a name. */
function isExtension(pid: number): boolean {
  return read(pid, 'cmdline').includes('--extension-process') || nameOf(pid) === 'WebExtensions';
}

function isBelow(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at = parents.get(pid); at !== undefined && at > 1; at = parents.get(at))
    if (at === root) return true;
  return false;
}

function parentOf(pid: string): number | null {
  const stat = read(Number(pid), 'stat');
  return stat === '' ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

const nameOf = (pid: number) => read(pid, 'comm').trim();

function residentOf(pid: number): number {
  return (Number(read(pid, 'statm').split(' ')[1] ?? 0) * PAGE) / MEBIBYTE;
}

function sum(pids: readonly number[]): number | null {
  return pids.length === 0 ? null : pids.reduce((total, pid) => total + residentOf(pid), 0);
}

/** '' for a process that has ended meanwhile. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
