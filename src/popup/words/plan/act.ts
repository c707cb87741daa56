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
        | 'note';
    }
  >
>;

/** The permission that an act takes and that a person gives once; null: none. */
export function permissionFor({ kind }: Act): 'browsingData' | 'cookies' | 'management' | null {
  switch (kind) {
    case 'clear':
      return 'browsingData';
    case 'look-at-cookies':
    case 'clear-cookies':
    case 'put-back':
      return 'cookies';
    case 'try-without-extension':
    case 'switch-on':
      return 'management';
    case 'load':
    case 'note':
      return null;
    default:
      return kind satisfies never;
  }
}
