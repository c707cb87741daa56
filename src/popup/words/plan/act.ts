import type { Command } from '../../../commands.ts';

type WithoutTab<C> = C extends unknown ? Omit<C, 'tabId'> : never;

/** What a button of the plan asks of the background, but for the tab that it is about. */
export type Act = WithoutTab<
  Extract<
    Command,
    {
      kind:
        | 'load'
        | 'clear'
        | 'look-at-cookies'
        | 'clear-cookies'
        | 'put-back'
        | 'try-without-extension'
        | 'switch-on'
        | 'watch'
        | 'stop-watching'
        | 'reload-when-back'
        | 'ask-itself'
        | 'go-on-waiting'
        | 'wait-no-more'
        | 'open-waited'
        | 'note';
    }
  >
>;
