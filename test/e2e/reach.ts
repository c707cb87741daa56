import type { Lab } from '../lab/lab.ts';
import type { LaunchOptions } from './driver/driver.ts';

/** What a browser must be told to reach every scenario of a lab. */
export function reaching({ pac, hosts, certificatePin }: Lab): Partial<LaunchOptions> {
  return { pac, hosts, certificatePin };
}
