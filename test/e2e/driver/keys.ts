interface KeyDefinition {
  /** `KeyboardEvent.key` */
  readonly key: string;
  /** `KeyboardEvent.code` */
  readonly code: string;
  readonly keyCode: number;
  /** What the key types, if anything. */
  readonly text?: string;
}

const KEYS = {
  Enter: { key: 'Enter', code: 'Enter', keyCode: 13, text: '\r' },
  Tab: { key: 'Tab', code: 'Tab', keyCode: 9 },
  Escape: { key: 'Escape', code: 'Escape', keyCode: 27 },
  Space: { key: ' ', code: 'Space', keyCode: 32, text: ' ' },
  Home: { key: 'Home', code: 'Home', keyCode: 36 },
  End: { key: 'End', code: 'End', keyCode: 35 },
  ArrowLeft: { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37 },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', keyCode: 38 },
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40 },
} as const satisfies Record<string, KeyDefinition>;

type KeyName = keyof typeof KEYS;

/** A key to press, alone or with Shift held down. */
export type Key = KeyName | `Shift+${KeyName}`;

export interface KeyPress extends KeyDefinition {
  readonly shift: boolean;
}

const NAMES = Object.keys(KEYS).filter((name): name is KeyName => name in KEYS);

/** Looks a key up by its name, for instance `Enter` or `Shift+Tab`. */
export function keyPress(key: Key): KeyPress {
  const name = NAMES.find((known) => key === known || key === `Shift+${known}`);
  if (name === undefined) throw new Error(`No key is called ${key}.`);
  return { ...KEYS[name], shift: key !== name };
}
