import { pageAddress } from '../incident/address.ts';
import type { Place } from '../incident/failure.ts';
import type { Observation } from '../incident/observation.ts';
import { isNamed } from '../incident/status.ts';
import { browser } from './api.ts';
import { noteSite } from './checks/neighbours.ts';
import { observe } from './incidents.ts';
import { noteAnswer, settleWhatIsComplete } from './navigations.ts';
import { ending, parseRequestEvent, type RequestEvent, toRedirect, toResponse } from './request-events.ts';
import { placeOfTab, shownIn } from './tabs.ts';

const pages = { urls: ['http://*/*', 'https://*/*'], types: ['main_frame' as const] };

/** Firefox tells the place with the event; Chromium must be asked for it. */
async function placeOf({ tabId, incognito, cookieStoreId }: RequestEvent): Promise<Place> {
  if (incognito === undefined) return placeOfTab(tabId);
  return { private: incognito, cookieStore: cookieStoreId ?? null };
}

const somewhere: Place = { private: false, cookieStore: null };

function answered(event: RequestEvent): void {
  const response = toResponse(event);
  const { requestId } = event;
  noteAnswer(event.tabId, response);
  if (!response.fromCache) {
    void noteSite(response.url, isNamed(response.status), async () => (await placeOf(event)).private);
  }
  if (!isNamed(response.status)) {
    observe(event.tabId, { kind: 'response', requestId, response, place: somewhere });
    return;
  }
  const observed = placeOf(event).then(
    (place): Observation => ({ kind: 'response', requestId, response, place }),
  );
  observe(event.tabId, observed).then(() => settleWhatIsComplete(event.tabId));
}

function ended(event: RequestEvent): void {
  const { tabId, requestId, timeStamp: at } = event;
  const url = pageAddress(event.url);
  const end = ending(event);
  switch (end.kind) {
    case 'tunnel-refused': {
      const refused = placeOf(event).then((place): Observation => ({ ...end, requestId, place }));
      observe(tabId, refused);
      if (__BROWSER__ === 'firefox') observe(tabId, { kind: 'committed', url, at });
      return;
    }
    case 'error-page':
      observe(tabId, errorPage(event));
      return;
    case 'abandoned':
      observe(tabId, { kind: 'abandoned', requestId });
      return;
    case 'unreachable':
      observe(tabId, { kind: 'unreachable', requestId, url });
      return;
    default:
      end satisfies never;
  }
}

/**
 * Firefox shows its own page in the place of an empty answer, and tells so by a commit. Only of a download it shows the
 * page in another tab: then this one is complete, with the page that it had.
 */
async function errorPage({ tabId, requestId, url }: RequestEvent): Promise<Observation | null> {
  const shown = await shownIn(tabId);
  const stays = shown?.isComplete === true && pageAddress(shown.url) !== pageAddress(url);
  return stays ? { kind: 'abandoned', requestId } : null;
}

const onPage = (take: (event: RequestEvent) => void) => (details: unknown) => {
  const event = parseRequestEvent(details);
  if (event !== null) take(event);
};

/** Listens to the requests of top-level pages, and to no other: each listened-to request costs the browser time. */
export function observeRequests(): void {
  const { webRequest } = browser;
  webRequest.onBeforeRedirect.addListener(
    onPage((event) => observe(event.tabId, toRedirect(event))),
    pages,
  );
  webRequest.onResponseStarted.addListener(onPage(answered), pages, ['responseHeaders']);
  webRequest.onErrorOccurred.addListener(onPage(ended), pages);
}
