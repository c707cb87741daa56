import type { LaunchOptions } from './driver.ts';
import type { Guard } from './guard.ts';

/** Where and how a browser is to run. */
export interface Place {
  readonly executable: string;
  readonly profile: string;
  readonly guard: Guard;
  readonly options: LaunchOptions;
}

/** `again` brings the tabs of the session before back. */
export type Start = 'first' | 'again';
