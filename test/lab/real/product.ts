/** Where a program is to run. */
export interface Place {
  /** A folder of its own, which goes when the program ends. */
  readonly folder: string;
  /** The TCP port of 127.0.0.1 on which it is to listen. */
  readonly port: number;
  /** The TCP port of 127.0.0.1 of what stands behind it: a gateway's upstream, a forward proxy's way out. */
  readonly behind: number;
}

/** How to start a program at a place so that it stays in the foreground and touches nothing of the system's. */
export interface Setup {
  /** Texts by file name, written into the folder first. */
  readonly files?: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

/** A real product, as Debian packages it. */
export interface Product {
  readonly id: string;
  readonly command: string;
  readonly debian: string;
  readonly setUp: (place: Place) => Setup;
}
