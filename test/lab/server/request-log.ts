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
  headers: IncomingHttpHeaders;
  /** Bytes of content received so far. */
  bodyLength: number;
}

/** The path of a recorded request without its query. */
function pathname({ path }: RecordedRequest): string {
  return path.split('?', 1)[0] ?? path;
}

/** Everything the lab was asked, in order of arrival. */
export class RequestLog {
  #requests: RecordedRequest[] = [];

  add(request: RecordedRequest): void {
    this.#requests.push(request);
  }

  /** How many requests like this one are already in the log. */
  countLike(request: RecordedRequest): number {
    return this.#requests.filter(
      (other) =>
        other.host === request.host &&
        other.method === request.method &&
        pathname(other) === pathname(request),
    ).length;
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
