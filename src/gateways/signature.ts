import type { ErrorType } from './fields/error-types.ts';

/** Where a box stands: before the site, on the visitor's side, or on either by how it is set up. */
type Stand = 'site' | 'visitor' | 'either';

/**
 * What an answer has to show, all of it together. Patterns are linear in time: every repetition has an upper bound,
 * and a page is compared from its beginning, unless a header goes with it. A test holds every entry to that.
 */
export interface Shape {
  readonly status?: readonly number[];
  /** Never alone enough where the same answer over HTTP/2 has to be recognised: there is no reason phrase. */
  readonly reason?: RegExp;
  /** Compared with the body's text, white space in front removed. */
  readonly page?: RegExp;
  readonly empty?: true;
  /** By lower-case name; one value of each has to match. */
  readonly headers?: Readonly<Record<string, RegExp>>;
  /** By lower-case name; no value may match. */
  readonly without?: Readonly<Record<string, RegExp>>;
  /** The first field stands in front of each of the others, and all are there. */
  readonly order?: readonly [first: string, ...behind: string[]];
  /** No header but these. */
  readonly only?: readonly string[];
}

/** What the maker's answer says about the cause; the first that fits counts. */
export interface CauseShape extends Shape {
  readonly cause: ErrorType;
}

/** Where an id stands that the box's operator can look up: a header, or in the page (the pattern's first group). */
export type Quote =
  | { readonly header: string; readonly value?: RegExp }
  | { readonly label: string; readonly page: RegExp };

/** One product: how its answers are told from all others. Ids and patterns only; texts and owner's help live elsewhere. */
export interface Product {
  /** The file's name. */
  readonly id: string;
  /** As its maker writes it. */
  readonly name: string;
  readonly stand: Stand;
  /** A site's outermost box on the Internet: whatever comes through it was made there or behind it. */
  readonly edge?: true;
  /** Each alone proves that this product wrote the answer. */
  readonly makes: readonly Shape[];
  /** Each proves that this product handed out a stored copy; it counts where nothing tells who wrote that. */
  readonly stores?: readonly Shape[];
  /** Header marks, each of which proves no more than that the answer went through this product. */
  readonly passes?: readonly Readonly<Record<string, RegExp>>[];
  /** Read only where this product made the answer. */
  readonly causes?: readonly CauseShape[];
  /** The best first. */
  readonly quotes?: readonly Quote[];
  /** A product whose pages this one makes too: where both fit, this one did. */
  readonly refines?: readonly string[];
}
