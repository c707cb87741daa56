import type { ErrorType } from './fields/error-types.ts';

/** What a setting or a log line is about, as a key of the texts. */
export type Topic =
  | 'upstream-address'
  | 'connect-timeout'
  | 'response-timeout'
  | 'header-size'
  | 'name-resolution'
  | 'health-check'
  | 'retries'
  | 'tls'
  | 'limits'
  | 'start-up'
  | 'error-pages'
  | 'cache';

/** What kind of box it is: that decides what its owner can do with it. */
export type Kind =
  /** A program on a server of the owner's, with a shell. */
  | 'server'
  /** The same on Windows. */
  | 'windows'
  /** A network in front of the site that somebody else runs. */
  | 'edge'
  /** A cloud's load balancer. */
  | 'balancer'
  | 'appliance'
  /** Runs the app itself; nobody but its maker has a shell there. */
  | 'platform'
  /** Part of a program of the owner's. */
  | 'library'
  /** A proxy that its users set in their browser or system. */
  | 'forward';

export interface Setting {
  readonly name: string;
  readonly topic: Topic;
  /** A value to begin with, where slow answers are legitimate. */
  readonly suggested?: string;
  /** How it is written in the product's configuration, or the command that sets it. */
  readonly snippet?: string;
}

/**
 * What the person who runs a product needs after its 502: names and lines exactly as the product writes them, so that
 * they can be searched for. No sentences: those come from the texts.
 */
export interface OwnerHelp {
  /** The product's id. */
  readonly id: string;
  readonly kind: Kind;
  /**
   * What an error of its own means: which faults behind it this product reports with which status. Measured where the
   * product was run, else documented; empty where a platform does not tell.
   */
  readonly statuses: Readonly<Record<number, readonly ErrorType[]>>;
  /** Where its logs lie on a usual installation, or the command or view that shows them. */
  readonly logs: readonly string[];
  /** What it writes there, and what that means. */
  readonly lines: readonly (readonly [says: string, means: ErrorType])[];
  readonly settings: readonly Setting[];
  /** Tests its configuration before a restart. */
  readonly check?: string;
  /** Puts a changed configuration in force. */
  readonly reload?: string;
  /** Shows or restarts the app, where the product runs it itself. */
  readonly app?: readonly string[];
  /** Where its maker tells of incidents. */
  readonly statusPage?: string;
  /** The addresses that it connects from, for a firewall. */
  readonly ranges?: string;
  readonly docs: string;
}
