import { cpus, loadavg, release, type } from 'node:os';

/** What the figures depend on besides the product. */
export interface Machine {
  /** ISO 8601. */
  readonly date: string;
  readonly cores: number;
  readonly processor: string;
  readonly system: string;
  readonly node: string;
  /** Programs that wanted a core in the minute before; the figures of a busy machine are noise. */
  readonly load: number;
}

export function thisMachine(): Machine {
  const [processor] = cpus();
  const [load = 0] = loadavg();
  return {
    date: new Date().toISOString(),
    cores: cpus().length,
    processor: processor?.model.trim() ?? 'unknown',
    system: `${type()} ${release()}`,
    node: process.version,
    load: Math.round(load * 100) / 100,
  };
}
