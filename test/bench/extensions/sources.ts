/** What the small extensions run in their background. Each is a whole program of its own. */

const api = 'const { action, webRequest } = globalThis.browser ?? globalThis.chrome;';
const pages = "{ urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] }";

/** The least that an extension can do that watches top-level pages. */
export const floor = `${api}
webRequest.onResponseStarted.addListener(() => {}, ${pages});
`;

/** Paints the badge at the event at which the product does, and does nothing else. */
export const bare = `${api}
webRequest.onResponseStarted.addListener(({ tabId, statusCode }) => {
  if (statusCode >= 500) action.setBadgeText({ tabId, text: String(statusCode) });
}, ${pages});
`;

/** Wastes one millisecond on every request: what the measurement must be able to see. */
export const slow = `${api}
webRequest.onResponseStarted.addListener(() => {
  for (const end = performance.now() + 1; performance.now() < end; );
}, { urls: ['<all_urls>'] });
`;
