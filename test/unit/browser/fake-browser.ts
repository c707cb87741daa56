import { vi } from 'vitest';

const listeners = { addListener: () => {} };

/** Session storage as the browsers have it: copies, in memory, and full at a limit (bytes of JSON). */
export class SessionStorage {
  readonly onChanged = listeners;
  readonly kept = new Map<string, string>();
  constructor(private readonly quota = 10_485_760) {}

  async get(keys: string | readonly string[] | null): Promise<Record<string, unknown>> {
    const wanted = keys === null ? [...this.kept.keys()] : [keys].flat();
    return Object.fromEntries(
      wanted.flatMap((key) => (this.kept.has(key) ? [[key, JSON.parse(this.kept.get(key) ?? '')]] : [])),
    );
  }

  async set(entries: Record<string, unknown>): Promise<void> {
    const next = new Map(this.kept);
    for (const [key, value] of Object.entries(entries)) next.set(key, JSON.stringify(value));
    const size = [...next].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    if (size > this.quota) throw new Error('Session storage quota bytes exceeded.');
    for (const [key, value] of next) this.kept.set(key, value);
  }

  async remove(keys: string | readonly string[]): Promise<void> {
    for (const key of [keys].flat()) this.kept.delete(key);
  }
}

const storage = {
  session: new SessionStorage(),
  local: new SessionStorage(),
  managed: new SessionStorage(),
};

/** One for all tests of a file: the polyfill takes the first that it sees. */
export const api = {
  runtime: { id: 'us', getURL: (path: string) => path, getManifest: () => ({ version: '1.0' }) },
  i18n: { getMessage: (key: string) => key },
  storage,
  permissions: { contains: async () => true },
  scripting: { executeScript: async () => Promise.reject(new Error('error page')) },
  tabs: { query: async () => [], get: async () => ({ url: '', status: 'complete' }) },
  action: {
    setBadgeText: async (_: { tabId: number; text: string }) => {},
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
    setTitle: async () => {},
  },
  alarms: { create: async () => {}, clear: async () => true },
};

/** As much of a browser as src/browser needs outside of one: storage, every site allowed, no page to look into. */
export function startBrowser(
  session: SessionStorage,
  local = new SessionStorage(),
  managed = new SessionStorage(),
): void {
  Object.assign(storage, { session, local, managed });
  vi.stubGlobal('chrome', api);
  vi.stubGlobal('browser', api);
  vi.stubGlobal('__BROWSER__', 'chrome');
  vi.stubGlobal('location', new URL('chrome-extension://us/worker.js'));
}
