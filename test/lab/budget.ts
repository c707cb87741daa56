import { failingPath, hostOf, type Scenario } from './scenario.ts';
import { hasCookies, type RecordedRequest } from './server/request-log.ts';

/** The most requests for one address that opening the popup may cause. */
export interface Allowance {
  withCookies: number;
  without: number;
}

/** What opening the popup may ask of a site, where that differs from the usual. */
export interface Budget {
  /** By path and query; what is not named here is as usual. */
  paths?: Readonly<Record<string, Allowance>>;
  /** The pair that the Cookie header of every request must hold if it is there: the login of this window. */
  cookie?: string;
}

export const nothing: Allowance = { withCookies: 0, without: 0 };
const once: Allowance = { withCookies: 0, without: 1 };
const again: Allowance = { withCookies: 3, without: 2 };

const pathname = (path: string) => path.split('?', 1)[0] ?? path;

/**
 * The allowance of every address that may be asked for: the harmless ones once and without cookies, and the
 * failing page three times with cookies and twice without. An address with a query is not asked again unless the
 * person has said so.
 */
export function allowances(scenario: Scenario): Readonly<Record<string, Allowance>> {
  const failing = failingPath(scenario);
  const mayRepeat = scenario.ask === true || !failing.includes('?');
  return {
    '/': once,
    '/robots.txt': once,
    '/cdn-cgi/trace': once,
    [failing]: mayRepeat ? again : nothing,
    ...scenario.budget?.paths,
  };
}

/** Tunnels, and the icon that browsers ask for by themselves. */
function isTheBrowsersOwn({ method, path }: RecordedRequest): boolean {
  return method === 'CONNECT' || path === '/favicon.ico';
}

/** The address that a request is counted under: a query that was added to the failing page's counts as the page. */
function countedAs({ path }: RecordedRequest, failing: string): string {
  return pathname(path) === failing ? failing : path;
}

/**
 * What a scenario was asked beyond its budget, one sentence each; none if all is well.
 *
 * @param since every request that the lab got from the moment at which the popup was opened
 * @param before the requests until then, which tell whether the browser has cookies to leave out
 */
export function overspent(
  scenario: Scenario,
  since: readonly RecordedRequest[],
  before: readonly RecordedRequest[] = [],
): readonly string[] {
  const requests = since.filter((request) => !isTheBrowsersOwn(request));
  const own = requests.filter(({ host }) => host === hostOf(scenario));
  return [
    ...requests.filter((request) => !own.includes(request)).map(({ host }) => `${host} was asked`),
    ...own
      .filter(({ method }) => method !== 'GET' && method !== 'HEAD')
      .map(({ method, path }) => `${method} ${path}`),
    ...tooOften(scenario, own, before),
    ...withWrongCookie(scenario, own),
  ];
}

function tooOften(
  scenario: Scenario,
  requests: readonly RecordedRequest[],
  before: readonly RecordedRequest[],
): readonly string[] {
  const failing = failingPath(scenario);
  const allowed = allowances(scenario);
  const counted = new Set(requests.map((request) => countedAs(request, failing)));
  const isJarFilled = before.some((request) => request.host === hostOf(scenario) && hasCookies(request));
  return [...counted].flatMap((path) => {
    const all = requests.filter((request) => countedAs(request, failing) === path);
    const { withCookies, without } = allowed[path] ?? nothing;
    const carrying = all.filter(hasCookies).length;
    // An empty jar makes both kinds look alike.
    const bare = isJarFilled ? without : withCookies + without - carrying;
    return [
      ...(carrying > withCookies ? [`${path} ${carrying} times with cookies, not ${withCookies}`] : []),
      ...(all.length - carrying > bare
        ? [`${path} ${all.length - carrying} times without, not ${bare}`]
        : []),
    ];
  });
}

function withWrongCookie({ budget }: Scenario, requests: readonly RecordedRequest[]): readonly string[] {
  const right = budget?.cookie;
  if (right === undefined) return [];
  return requests
    .map(({ path, headers }) => ({ path, cookie: headers.cookie }))
    .filter(({ cookie }) => cookie !== undefined && !cookie.split('; ').includes(right))
    .map(({ path, cookie }) => `${path} with the cookies of another window: ${cookie}`);
}
