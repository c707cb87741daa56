/** What passes between the driver's part in the chrome scope and its part inside a page. */
import type { Gecko } from './gecko.ts';

/** What the driver's part inside a page is told to do. */
export type Order =
  | { readonly kind: 'evaluate'; readonly expression: string }
  | { readonly kind: 'click'; readonly x: number; readonly y: number }
  | {
      readonly kind: 'press';
      readonly key: string;
      readonly code: string;
      readonly printable: boolean;
      readonly shift: boolean;
    };

export type Answer =
  | { readonly id: number; readonly value: string }
  | { readonly id: number; readonly error: string };

/** The global of a frame script, the driver's part inside a page. */
export interface Frame {
  readonly content: unknown;
  addMessageListener(
    name: string,
    listener: (message: { readonly data: Order & { readonly id: number } }) => void,
  ): void;
  sendAsyncMessage(name: string, data: Answer): void;
}

/** What a frame script uses of Firefox besides its own global. */
export interface FrameGecko {
  readonly ChromeUtils: Gecko['ChromeUtils'];
  readonly Cu: {
    Sandbox(window: unknown, options: object): unknown;
    evalInSandbox(source: string, sandbox: unknown): unknown;
  };
}
