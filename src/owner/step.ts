import type { ErrorType } from '../gateways/fields/error-types.ts';
import type { Setting } from '../gateways/owner-help.ts';
import type { Phrase } from '../texts.ts';

/** The owner's repairs, in the order in which they are known. */
export const stepIds = [
  'app',
  'logs',
  'reach',
  'firewall',
  'names',
  'timeouts',
  'answers',
  'caches',
  'watch',
  'load',
  'reproduce',
  'codes',
] as const;

export type StepId = (typeof stepIds)[number];

/** What stands in a step, from top to bottom. */
export type Block =
  | { readonly kind: 'text'; readonly phrase: Phrase }
  /** To be copied whole: lines for a shell, or for a file. */
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'settings'; readonly settings: readonly Setting[] }
  | { readonly kind: 'lines'; readonly lines: readonly (readonly [says: string, means: ErrorType])[] }
  /** Views, fields and files as the product calls them. */
  | { readonly kind: 'places'; readonly names: readonly string[] }
  | { readonly kind: 'link'; readonly url: string; readonly label: Phrase }
  /** Where the way depends on how the app runs. */
  | { readonly kind: 'runner' };

export interface Step {
  readonly id: StepId;
  readonly title: Phrase;
  /** Why it is worth a look, in one line. */
  readonly why: Phrase;
  readonly blocks: readonly Block[];
}

export const text = (...phrase: Phrase): Block => ({ kind: 'text', phrase });

/** One field of commands for each text; lines that belong together stand in one. */
export const commands = (...texts: readonly string[]): Block[] =>
  texts.map((line) => ({ kind: 'command', text: line }));
