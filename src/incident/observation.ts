import type { Place, Redirect, Response, Tunnel } from './failure.ts';
import type { LoadId } from './fix-id.ts';

/** One thing that the browser told about a tab's top-level page. Times are milliseconds since the epoch. */
export type Observation =
  | { readonly kind: 'redirect'; readonly requestId: string; readonly redirect: Redirect }
  | {
      readonly kind: 'response';
      readonly requestId: string;
      readonly response: Response;
      readonly place: Place;
    }
  /** A proxy would not open the tunnel to an https site: there is no answer, the browser will show its own error page. */
  | {
      readonly kind: 'tunnel-refused';
      readonly requestId: string;
      readonly tunnel: Tunnel;
      readonly place: Place;
    }
  /**
   * No answer, or one that broke off. Without an answer the browser shows its own error page. Told of a request, or (null)
   * of the tab itself.
   */
  | { readonly kind: 'unreachable'; readonly requestId: string | null; readonly url: string }
  /** The request ended without a page: stopped by the person, made a download, overtaken by another. */
  | { readonly kind: 'abandoned'; readonly requestId: string }
  /** The awaited answer to `url` made no page: it became a download, say. */
  | { readonly kind: 'stayed'; readonly url: string }
  /** The answer to `url` is what the tab shows now, as a document or as the browser's own error page. */
  | { readonly kind: 'committed'; readonly url: string; readonly at: number }
  /** What the document itself knows about its answer; null where the browser does not let us look. */
  | {
      readonly kind: 'looked';
      readonly url: string;
      readonly look: Look | null;
      readonly arrival: Arrival;
      readonly place: Place;
      readonly at: number;
    }
  /** A load of ours begins: a GET of the page that the person has open. `proven`: as of the phases of an incident. */
  | { readonly kind: 'retry'; readonly by: LoadId; readonly proven: boolean; readonly at: number };

/**
 * How the person came to a page that no request event told of, as far as it tells the request's method: only a link
 * rules out a form; a reload repeats, and going back shows again, whatever there was. `standing`: the page was there
 * before, and is merely looked at again.
 */
export type Arrival = 'by-link' | 'by-reload' | 'by-history' | 'unknown' | 'standing';

/** Navigation timing of a document (https://w3c.github.io/navigation-timing/), as far as it tells who answered. */
export interface Look {
  /** 0 where the document does not know it. */
  readonly status: number;
  /** Whether a service worker of the site controls the document. */
  readonly controlled: boolean;
}
