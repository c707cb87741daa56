/** What the small extensions run in their background. Each is a whole program of its own. */

const api = 'const { action, webNavigation, webRequest } = globalThis.browser ?? globalThis.chrome;';
const pages = "{ urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] }";

/** The least that an extension can do that watches top-level pages. */
export const floor = `${api}
webRequest.onResponseStarted.addListener(() => {}, ${pages});
`;

/** Paints the badge at the answer, once: the earliest that anybody can, wiped again by the commit of the page. */
export const bare = `${api}
webRequest.onResponseStarted.addListener(({ tabId, statusCode }) => {
  if (statusCode >= 500) action.setBadgeText({ tabId, text: String(statusCode) });
}, ${pages});
`;

/** Paints the badge when the tab shows the answer, as the product does, and does nothing else. */
export const bareAtCommit = `${api}
const failed = new Map();
const shown = new Map();
const paint = (tabId) => {
  const failure = failed.get(tabId);
  if (failure !== undefined && failure.url === shown.get(tabId)) action.setBadgeText({ tabId, text: failure.text });
};
webRequest.onResponseStarted.addListener(({ tabId, url, statusCode }) => {
  if (statusCode < 500) return;
  failed.set(tabId, { url, text: String(statusCode) });
  paint(tabId);
}, ${pages});
const show = ({ tabId, frameId, url }) => {
  if (frameId !== 0) return;
  shown.set(tabId, url);
  paint(tabId);
};
webNavigation.onCommitted.addListener(show);
webNavigation.onErrorOccurred.addListener(show);
`;

/** Wastes one millisecond on every request: what the measurement must be able to see. */
export const slow = `${api}
webRequest.onResponseStarted.addListener(() => {
  for (const end = performance.now() + 1; performance.now() < end; );
}, { urls: ['<all_urls>'] });
`;
