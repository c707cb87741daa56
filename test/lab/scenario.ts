import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the toolbar button is to say: a status code, `!` for a refused tunnel, nothing for a page that is well. */
type Badge = `${number}` | '!' | '';

interface Expectation {
  badge: Badge;
  /** Milliseconds from opening the page until its answer has begun to arrive; 0 if left out. */
  after?: number;
}

/**
 * How a browser gets to a scenario's host.
 * - `direct`: `http://<id>.test:<lab port>`; every scenario is its own site.
 * - `secure-context`: `http://<id>.localhost:<lab port>`, where service workers and prerendering are allowed.
 * - `proxy`: `http://<id>.test` by way of the lab's forward proxy.
 * - `tunnel`: `https://<id>.test` by way of a tunnel through the lab's forward proxy.
 */
type Reach = 'direct' | 'secure-context' | 'proxy' | 'tunnel';

/** One request as a scenario sees it. */
export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  mended: boolean;
  /** How many requests of this method for this path came before, whatever their query. */
  earlier: number;
  /** Aborted as soon as the browser has gone away or the lab closes. */
  gone: AbortSignal;
  /** The address of a path at a scenario's host; without a path, of the page it starts with. */
  urlOf: (id: string, path?: string) => string;
  indexUrl: string;
}

/** A page worth opening at a scenario's host. */
export interface Opening {
  /** Path and query. */
  path: string;
  /** What it does, in one plain sentence. */
  title: string;
  expect: Expectation;
}

export interface Scenario {
  /** Also the name of its file and the first label of its host. */
  id: string;
  /** What it does, in one plain sentence. */
  title: string;
  /** What is truly wrong, and on whose side. */
  truth: string;
  /** What its first page leads to. */
  expect: Expectation;
  /** Path and query of its first page; `/` if left out. */
  start?: string;
  /** Further pages worth opening. */
  also?: readonly Opening[];
  reach?: Reach;
  /** Further host names that it answers under. */
  otherHosts?: readonly string[];
  /** Status that the forward proxy gives to CONNECT until the scenario is mended; 200 if left out. */
  connectStatus?: number;
  handle: (visit: Visit) => void | Promise<void>;
}

/** Every page of a scenario that a test or a person can open, the first page first. */
export function openings({ start = '/', title, expect, also = [] }: Scenario): readonly Opening[] {
  return [{ path: start, title, expect }, ...also];
}

/** The host name of a scenario's pages. */
export function hostOf({ id, reach }: Scenario): string {
  return reach === 'secure-context' ? `${id}.localhost` : `${id}.test`;
}

/** Every host name that a scenario answers under. */
export function hostsOf(scenario: Scenario): readonly string[] {
  return [hostOf(scenario), ...(scenario.otherHosts ?? [])];
}
