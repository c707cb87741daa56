/** The commands that have a key, by their names in the manifest. The browser itself carries the first out: it opens the popup. */
export const commandNames = ['_execute_action', 'retry-past-cache'] as const;
export type CommandName = (typeof commandNames)[number];

/** The keys of one command, as the browser writes them for this system; '' for none. */
export interface Key {
  readonly command: CommandName;
  readonly shortcut: string;
}
