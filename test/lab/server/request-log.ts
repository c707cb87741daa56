import type { IncomingHttpHeaders } from 'node:http';

/** One request that reached the lab. */
export interface RecordedRequest {
  /** Milliseconds since the epoch at which its header section had arrived. */
  at: number;
  /** The scenario whose host was asked; absent for the lab's own page and for unknown hosts. */
  id?: string;
  method: string;
  /** Host name without its port. */
  host: string;
  /** Path and query; for CONNECT the authority that was asked for. */
  path: string;
  /** All of them: Cookie, Accept and, where the browser sends it, Sec-Fetch-Mode tell who asked, and as whom. */
  headers: IncomingHttpHeaders;
  /** Whether it came by way of the lab's forward proxy. */
  byProxy: boolean;
  /** Bytes of content received so far. */
  bodyLength: number;
}

/** The path of a recorded request without its query. */
function pathname({ path }: RecordedRequest): string {
  return path.split('?', 1)[0] ?? path;
}

export function hasCookies({ headers }: RecordedRequest): boolean {
  return headers.cookie !== undefined;
}

/** Whether a tab asked, for a page to show; what a script fetches accepts anything alike. */
export function isNavigation({ headers }: RecordedRequest): boolean {
  return headers.accept?.includes('text/html') === true;
}

/** Everything the lab was asked, in order of arrival. */
export class RequestLog {
  #requests: RecordedRequest[] = [];

  add(request: RecordedRequest): void {
    this.#requests.push(request);
  }

  /** The requests of the same method for the same path of the same host that are already in the log. */
  like(request: RecordedRequest): readonly RecordedRequest[] {
    return this.#requests.filter(
      (other) =>
        other.host === request.host &&
        other.method === request.method &&
        pathname(other) === pathname(request),
    );
  }

  /** The requests to a host so far, oldest first. */
  atHost(host: string): readonly RecordedRequest[] {
    return this.#requests.filter((request) => request.host === host && request.method !== 'CONNECT');
  }

  /** Copies of the requests to one scenario or to all, of one path (any query) or of all. */
  list(id?: string, path?: string): readonly RecordedRequest[] {
    return this.#requests
      .filter((request) => id === undefined || request.id === id)
      .filter((request) => path === undefined || pathname(request) === path)
      .map((request) => ({ ...request }));
  }

  forget(id?: string): void {
    this.#requests = id === undefined ? [] : this.#requests.filter((request) => request.id !== id);
  }
}
