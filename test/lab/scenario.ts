import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Arrival, Step, Where } from './arrival.ts';
import type { Budget } from './budget.ts';
import type { BrowserName, Verdicts } from './verdict.ts';

/** What the toolbar button is to say: a status code, `!` for a refused tunnel, nothing for a page that is well. */
type Badge = `${number}` | '!' | '';

export interface Expectation {
  badge: Badge;
  /** Milliseconds from opening the page until its answer has begun to arrive; 0 if left out. */
  after?: number;
}

/**
 * How a browser gets to a scenario's host.
 * - `direct`: `http://<id>.test:<lab port>`; every scenario is its own site.
 * - `secure-context`: `http://<id>.localhost:<lab port>`, where service workers and prerendering are allowed.
 * - `proxy`: `http://<id>.test` by way of the lab's forward proxy.
 * - `proxy-or-direct`: `http://<id>.test:<lab port>` by way of the lab's forward proxy; without it, the same
 *   address leads to the same scenario.
 * - `tunnel`: `https://<id>.test` by way of a tunnel through the lab's forward proxy.
 */
type Reach = 'direct' | 'secure-context' | 'proxy' | 'proxy-or-direct' | 'tunnel';

/** One request as a scenario sees it. */
export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  mended: boolean;
  /** How many requests of this method for this path came before, whatever their query. */
  earlier: number;
  /** How many of those had cookies, or had none, as this one. */
  earlierAlike: number;
  /** How many requests of any method for any path of this host came before. */
  earlierAtHost: number;
  /** Milliseconds since the request before this one to this host; Infinity if there was none. */
  sinceLast: number;
  /** Whether it came by way of the lab's forward proxy. */
  byProxy: boolean;
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
  /** Its host name or IPv4 address, in place of the one that `reach` gives. */
  host?: string;
  /** Further host names that it answers under, reached in the same way. */
  otherHosts?: readonly string[];
  /** Status that the forward proxy gives to CONNECT until the scenario is mended; 200 if left out. */
  connectStatus?: number;
  /** What a diagnosis of its first page should come to; left out where no page fails. */
  verdict?: Verdicts;
  /** Path and query of the page that fails, if its first page only leads there. */
  failing?: string;
  /** What is to be done before its first page is opened, in this order. */
  prepare?: readonly Step[];
  /** `open` if left out. */
  arrive?: Arrival;
  /** The kind of window for its first page; `normal` if left out. */
  where?: Where;
  /** The browser in which alone it can be met. */
  only?: BrowserName;
  /** Whether the verdict takes a click on "Ask the site for this page again" (`[data-action=ask-page]`). */
  ask?: true;
  /** What opening the popup may ask of the site, where that is not the usual. */
  budget?: Budget;
  handle: (visit: Visit) => void | Promise<void>;
}

/** Every page of a scenario that a test or a person can open, the first page first. */
export function openings({ start = '/', title, expect, also = [] }: Scenario): readonly Opening[] {
  return [{ path: start, title, expect }, ...also];
}

/** Path and query of the page that fails. */
export function failingPath({ failing, start = '/' }: Scenario): string {
  return failing ?? start;
}

/** Whether a scenario is reached by way of the lab's forward proxy. */
export function isProxied({ reach }: Scenario): boolean {
  return reach === 'proxy' || reach === 'proxy-or-direct' || reach === 'tunnel';
}

/** Whether a scenario can be met in a browser: Firefox alone has containers. */
export function canBeMetIn(browser: BrowserName, { where, only }: Scenario): boolean {
  return (where !== 'container' || browser === 'firefox') && (only ?? browser) === browser;
}

/** The host name or address of a scenario's pages. */
export function hostOf({ id, reach, host }: Scenario): string {
  if (host !== undefined) return host;
  return reach === 'secure-context' ? `${id}.localhost` : `${id}.test`;
}

/** Every host name that a scenario answers under. */
export function hostsOf(scenario: Scenario): readonly string[] {
  return [hostOf(scenario), ...(scenario.otherHosts ?? [])];
}
