import type { MessageKey } from '../../texts.ts';
import type { Known } from '../view.ts';

/** The tab that a page of ours follows. */
export interface Followed {
  readonly tabId: number;
  /** What was known when it was drawn last. */
  known(): Known;
  /** Learns anew what is known, and draws it; with what the person's last deed has led to, null for nothing to say. */
  refresh(told?: MessageKey | null): Promise<void>;
}
