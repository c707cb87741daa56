/** Cookies of a site that were set aside, as the offer to put them back shows them. */
export interface Aside {
  readonly id: string;
  readonly host: string;
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}
