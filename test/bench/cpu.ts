import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds in a clock tick of /proc: Linux counts 100 a second for every program (USER_HZ). */
const TICK = 10;

interface ProcessTimes {
  readonly parent: number;
  readonly group: number;
  /** Milliseconds, with those of its dead children. */
  readonly cpu: number;
}

/** Whether this system tells the CPU time of a process: Linux alone does, in /proc. */
export const canMeasureCpu = process.platform === 'linux';

/**
 * Milliseconds of CPU time, user and system, that a browser has used since its start: its main process, everything
 * below it and everything in its process group. A child that has ended stays in the sum, as its parent takes its time
 * over (proc(5), cutime and cstime). Each living process is rounded down to 10 ms.
 */
export function treeCpu(root: number): number {
  const all = readProcesses();
  let sum = 0;
  for (const [pid, { group, cpu }] of all) if (group === root || isBelow(pid, root, all)) sum += cpu;
  return sum;
}

function isBelow(pid: number, root: number, all: ReadonlyMap<number, ProcessTimes>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = all.get(at)?.parent) {
    if (at === root) return true;
  }
  return false;
}

function readProcesses(): Map<number, ProcessTimes> {
  const all = new Map<number, ProcessTimes>();
  for (const name of readdirSync('/proc')) {
    const times = /^\d+$/.test(name) ? readTimes(name) : undefined;
    if (times !== undefined) all.set(Number(name), times);
  }
  return all;
}

/** Undefined if the process has ended meanwhile. */
function readTimes(pid: string): ProcessTimes | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0, group = 0] = fields;
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + field, 0);
    return { parent, group, cpu: ticks * TICK };
  } catch {
    return undefined;
  }
}
