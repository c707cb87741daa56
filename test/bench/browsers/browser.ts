import type { BrowserName } from '../../e2e/driver/driver.ts';

/** A browser under measurement. Nothing is attached to its pages. */
export interface BenchBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** Of the main process. */
  readonly pid: number;
  /** Opens a tab in front; resolves with what closes it. */
  open(url: string): Promise<() => Promise<void>>;
  backgroundRunning(): Promise<boolean>;
  /** Stops the extension's service worker or event page, as idleness does. */
  stopBackground(): Promise<void>;
  /** Ends every process and removes the profile. */
  close(): Promise<void>;
}

/** The folder of an unpacked extension, and its id where its manifest names one. */
export interface BenchExtension {
  readonly folder: string;
  readonly id: string;
}
