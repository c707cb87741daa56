import type { Say } from '../../texts.ts';
import type { Telling } from '../words/telling.ts';
import type { Times } from '../words/times.ts';

/** What the tools of "tell somebody" are drawn from. */
export interface TellingProps {
  telling: Telling;
  say: Say;
  times: Times;
  /** Copies a text; false where the browser does not let us. */
  copy(text: string): Promise<boolean>;
}
