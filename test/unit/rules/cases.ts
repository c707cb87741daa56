import type { Failure, Response, Tunnel } from '../../../src/incident/failure.ts';
import type { Header } from '../../../src/incident/headers.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import type { Asked } from '../../../src/probes/asking/asked.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import { measured, type Reason, unavailable } from '../../../src/probes/reading.ts';
import { nginxErrorPage } from '../../lab/answers/pages.ts';

/** When the page failed; every question comes after it. */
const start = 1_000;

export function incident(failure: Failure, change: Partial<Incident> = {}): Incident {
  return {
    id: '1000-7',
    failure,
    requestId: '1',
    redirects: [],
    place: { private: false, cookieStore: null },
    firstAt: start,
    shownAt: start,
    times: 1,
    form: null,
    attempts: [],
    state: { phase: 'noticed' },
    ...change,
  };
}

/** An error that the browser told of, made by nobody known unless told otherwise. */
export function error(change: Partial<Response> = {}): Incident {
  return incident({
    kind: 'response',
    url: 'http://shop.example.org/sale',
    method: 'GET',
    status: 502,
    reason: '',
    at: start,
    fromCache: false,
    ip: '203.0.113.10',
    proxy: null,
    headers: [],
    ...change,
  });
}

/** An error that only the page itself knows of. */
export function errorPage(change: Partial<Extract<Failure, { kind: 'page' }>> = {}): Incident {
  const url = 'http://shop.example.org/sale';
  return incident({
    kind: 'page',
    url,
    method: 'GET',
    status: 502,
    at: start,
    controlled: false,
    kept: false,
    ...change,
  });
}

export function tunnel(change: Partial<Tunnel> = {}): Incident {
  return incident({
    kind: 'tunnel',
    url: 'https://bank.example.org/',
    method: 'GET',
    status: null,
    error: 'net::ERR_TUNNEL_CONNECTION_FAILED',
    at: start,
    proxy: null,
    ...change,
  });
}

const cloudflarePage =
  '<!DOCTYPE html>\n<html>\n<head><title>shop.example.org | 502: Bad gateway</title></head>\n' +
  '<body>\n<div id="cf-wrapper">\n<div id="cf-error-details"></div></div></body></html>';

export const cloudflareHeaders: Header[] = [
  ['server', 'cloudflare'],
  ['cf-ray', '8e0000000000abcd-FRA'],
];

export const written = {
  nginx: { headers: [['server', 'nginx/1.22.1']], body: nginxErrorPage('502 Bad Gateway') },
  cloudflare: { headers: cloudflareHeaders, body: cloudflarePage },
  throughCloudflare: { headers: cloudflareHeaders, body: nginxErrorPage('502 Bad Gateway') },
  squid: {
    headers: [
      ['server', 'squid/5.7'],
      ['x-squid-error', 'ERR_READ_ERROR 0'],
      ['via', '1.1 somewhere (squid/5.7)'],
    ],
    body: '',
  },
  apache: {
    headers: [['server', 'Apache/2.4.65 (Debian)']],
    body:
      '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>502 Proxy Error</title>\n</head><body>\n' +
      '<h1>Proxy Error</h1>\n<p>The proxy server received an invalid\r\nresponse from an upstream server.<br />\r\n' +
      'The proxy server could not handle the request<p>Reason: <strong>Error reading from remote server</strong></p></p>\n</body></html>\n',
  },
  zscaler: { headers: [['server', 'Zscaler/6.2']], body: '' },
  mitmproxy: { headers: [['server', 'mitmproxy 11.0.2']], body: '' },
  nobody: { headers: [], body: '<h1>Bad Gateway</h1>' },
} as const satisfies Record<string, { headers: readonly Header[]; body: string }>;

/** What a box writes: its headers, and its body where that is needed to know it. */
export type Writer = { readonly headers: readonly Header[]; readonly body: string };

/** The error with a box's headers, and the box's error again whenever it is asked for. */
export function by(writer: Writer, change: Partial<Response> = {}): Incident {
  return error({ headers: [...writer.headers].map(([name, value]) => [name, value]), ...change });
}

const stored: Header[] = [
  ['age', '12'],
  ['x-cache', 'HIT'],
];

/**
 * One answer. W well, S well out of a cache on the way, F a file, E the error, H the error out of a cache on the way,
 * R a redirect, X refused, L too many requests, N not found, T silence, D no connection.
 */
export function asked(kind: string, at = start, writer: Writer = written.nginx, status = 502): Asked {
  const plain = { kind: 'answer', at, took: 20, body: null } as const;
  const bad = { ...plain, status, body: writer.body };
  const headers: [string, string][] = [...writer.headers].map(([name, value]) => [name, value]);
  switch (kind) {
    case 'W':
      return { ...plain, status: 200, headers: [] };
    case 'S':
      return { ...plain, status: 200, headers: stored.map(([name, value]) => [name, value]) };
    case 'F':
      return { ...plain, status: 200, headers: [['last-modified', 'Tue, 01 Jul 2025 10:00:00 GMT']] };
    case 'E':
      return { ...bad, headers };
    case 'H':
      return {
        ...bad,
        headers: [...headers, ...stored.map(([name, value]): [string, string] => [name, value])],
      };
    case 'R':
      return { kind: 'redirect', at, took: 20 };
    case 'X':
      return { ...plain, status: 403, headers: [] };
    case 'L':
      return { ...plain, status: 429, headers: [['retry-after', '10']] };
    case 'N':
      return { ...plain, status: 404, headers: [] };
    case 'T':
      return { kind: 'no-answer', at, took: 5_000, why: 'timeout' };
    case 'D':
      return { kind: 'no-answer', at, took: 3, why: 'network' };
    default:
      throw new Error(`no answer is called ${kind}`);
  }
}

/**
 * The page asked for again, one letter a question in the order of asking.
 *
 * @param order F with cookies, A without
 * @param came what came of each, as for `asked`
 */
export function again(order: string, came: string, writer: Writer = written.nginx): Readings {
  const answers = [...came].map((kind, index) => asked(kind, start + 300 * (index + 1), writer));
  const of = (arm: string) => answers.filter((_, index) => order[index] === arm);
  const [fresh, anonymous] = [of('F'), of('A')];
  return {
    ...(fresh.length > 0 && { fresh: measured({ answers: fresh, by: 'background' as const }) }),
    ...(anonymous.length > 0 && { anonymous: measured({ answers: anonymous }) }),
  };
}

/** By the proxy (P) and past it (D), as `again`. */
export function pastProxy(order: string, came: string, writer: Writer = written.nobody): Readings {
  const answers = [...came].map((kind, index) => asked(kind, 60_000 + 300 * (index + 1), writer));
  const of = (arm: string) => answers.filter((_, index) => order[index] === arm);
  return { direct: measured({ proxied: of('P'), direct: of('D') }) };
}

export function siblings(root: string | null, robots: string | null, writer?: Writer): Readings {
  const one = (kind: string | null) => (kind === null ? null : asked(kind, start + 100, writer));
  return { siblings: measured({ root: one(root), robots: one(robots) }) };
}

export function neighbours(failing: number, well: number): Readings {
  return { neighbours: measured({ failing, well, names: [] }) };
}

type Settings = Extract<NonNullable<Readings['proxy-settings']>, { status: 'measured' }>['value'];

export function settings(change: Partial<Settings>): Readings {
  return {
    'proxy-settings': measured({
      mode: 'fixed',
      by: 'person',
      extension: null,
      servers: ['proxy.office.example:3128'],
      bypass: [],
      servesThis: 'yes',
      ...change,
    }),
  };
}

export const noProxy = settings({ mode: 'direct', by: 'default', servers: [], servesThis: 'no' });

export const edgeAlive: Readings = { edge: measured({ alive: true, colo: 'FRA', warp: 'off' }) };

type Address = Extract<NonNullable<Readings['address']>, { status: 'measured' }>['value'];

export function address(change: Partial<Address>): Readings {
  return { address: measured({ name: 'public', answered: 'public', resolver: null, ...change }) };
}

export function page(change: { delivery?: string | null; controlled?: boolean } = {}): Readings {
  const { delivery = null, controlled = false } = change;
  const timing = { status: 502, workerStart: 0, delivery, transferred: 0 };
  return { page: measured({ title: '', text: '', timing, controlled, support: [], failedParts: [] }) };
}

export function without(reason: Reason): Readings {
  return { fresh: unavailable(reason), anonymous: unavailable(reason) };
}

/** The proxy that Firefox says carried the page. */
export const carried: Partial<Response> = {
  proxy: { type: 'http', host: 'proxy.office.example', port: 3128 },
};
