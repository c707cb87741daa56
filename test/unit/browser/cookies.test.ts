import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Aside } from '../../../src/cookies/aside.ts';
import type { Cookie } from '../../../src/cookies/cookie.ts';
import { error } from '../rules/cases.ts';
import { SessionStorage, startBrowser } from './fake-browser.ts';

const tabId = 7;
const host = 'www.shop.test';
const cookie = (name: string, value: string, change: Partial<Cookie> = {}): Cookie => ({
  name,
  value,
  domain: host,
  hostOnly: true,
  path: '/',
  secure: false,
  httpOnly: false,
  sameSite: 'lax',
  session: true,
  storeId: '0',
  ...change,
});
const ofSite = { domain: '.shop.test', hostOnly: false };
const before = [
  cookie('one', '1'),
  cookie('twin', 'at the root'),
  cookie('twin', 'of the site', ofSite),
  cookie('twin', 'deep', { path: '/deep' }),
  cookie('kept', 'x', { session: false, expirationDate: 4_000_000_000 }),
];
const plain = (cookies: readonly Cookie[]) => cookies.map((held) => JSON.stringify(held)).toSorted();

/** Counts what is asked of the browser; from a certain question on there is no answer, nor an effect: the background is dead. */
class Life {
  #left: number;
  readonly over: Promise<void>;
  #end = () => {};
  constructor(questions: number) {
    this.#left = questions;
    this.over = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  async ask<T>(answer: () => T | Promise<T>): Promise<T> {
    this.#left -= 1;
    if (this.#left >= 0) return await answer();
    this.#end();
    return await new Promise<T>(() => {});
  }
}

class MortalStorage extends SessionStorage {
  life = new Life(Number.POSITIVE_INFINITY);
  override get(keys: string | readonly string[] | null) {
    return this.life.ask(() => super.get(keys));
  }
  override set(entries: Record<string, unknown>) {
    return this.life.ask(() => super.set(entries));
  }
  override remove(keys: string | readonly string[]) {
    return this.life.ask(() => super.remove(keys));
  }
}

/** A jar that removes by name as the browsers do: all that go to the address, or the first of them. */
class FakeJar {
  held: Cookie[] = [...before];
  life = new Life(Number.POSITIVE_INFINITY);
  constructor(readonly removes: 'all' | 'first') {}

  readonly api = {
    getAll: ({ name }: { name?: string }) =>
      this.life.ask(() => this.held.filter((held) => name === undefined || held.name === name)),
    getAllCookieStores: async () => [{ id: '0', tabIds: [tabId] }],
    remove: (details: { url: string; name: string }) =>
      this.life.ask(() => {
        const { pathname } = new URL(details.url);
        const met = this.held.filter(({ name, path }) => name === details.name && pathname.startsWith(path));
        const gone = this.removes === 'all' ? met : met.slice(0, 1);
        this.held = this.held.filter((held) => !gone.includes(held));
      }),
    set: ({ url, domain = new URL(url).hostname, ...details }: Partial<Cookie> & { url: string }) =>
      this.life.ask(() => {
        const session = details.expirationDate === undefined;
        const known = cookie(details.name ?? '', '', domain === host ? {} : { hostOnly: false, domain });
        this.held.push({ ...known, ...details, session });
      }),
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The background as it is started, to die after so many questions to the browser. */
async function start(session: MortalStorage, jar: FakeJar, questions = Number.POSITIVE_INFINITY) {
  vi.resetModules();
  startBrowser(session);
  const life = new Life(questions);
  session.life = jar.life = life;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (_: string, task: () => Promise<unknown>) => {
    last = last.then(task, task);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request: inTurn } });
  const action = new Proxy({}, { get: () => async () => {} });
  const url = `http://${host}/sale`;
  const tab = { id: tabId, incognito: false, url, status: 'complete' };
  const tabs = { query: async () => [tab], get: async () => tab, reload: async () => {} };
  Object.assign(Reflect.get(globalThis, 'browser'), { cookies: jar.api, action, tabs });
  return { life, ...(await import('../../../src/browser/fixes/cookies.ts')) };
}

async function failingSite(removes: 'all' | 'first') {
  const session = new MortalStorage();
  await session.set({ [`tab:${tabId}`]: { loading: null, incident: error({ url: `http://${host}/sale` }) } });
  return { session, jar: new FakeJar(removes) };
}

const everyMoment = Array.from({ length: 45 }, (_, moment) => moment);

describe.each(['all', 'first'] as const)('where a removal by name takes %s of that name', (removes) => {
  test.each(everyMoment)('no cookie is lost by a background that dies at its question %i', async (moment) => {
    const { session, jar } = await failingSite(removes);
    const first = await start(session, jar, moment);
    await Promise.race([first.clearCookies(tabId, 'all', true), first.life.over]);

    const second = await start(session, jar, moment);
    await Promise.race([
      second.readAside(tabId).then(async (asides) => {
        for (const { id } of asides) await second.putBack(id);
      }),
      second.life.over,
    ]);

    const third = await start(session, jar);
    for (const { id } of await third.readAside(tabId)) {
      expect(await third.putBack(id)).toEqual({ kind: 'done' });
    }
    expect(plain(jar.held)).toEqual(plain(before));
    expect(await third.readAside(tabId)).toEqual([]);
  });

  test('45 moments are all there are', async () => {
    const { session, jar } = await failingSite(removes);
    const { clearCookies, readAside } = await start(session, jar, everyMoment.length);
    expect(await clearCookies(tabId, 'all', true)).toEqual({ kind: 'done' });
    expect(jar.held).toEqual([]);
    const [aside] = await start(session, jar).then(() => readAside(tabId));
    expect(aside).toMatchObject({ host, count: before.length } satisfies Partial<Aside>);
  });
});

test('pressed again after every kind of end, one offer is left', async () => {
  const { session, jar } = await failingSite('all');
  for (const moment of everyMoment) {
    const { life, clearCookies } = await start(session, jar, moment);
    await Promise.race([clearCookies(tabId, 'all', true), life.over]);
    if (jar.held.length === 0) break;
    jar.held = [...before];
  }
  const { readAside } = await start(session, jar);
  expect(await readAside(tabId)).toHaveLength(1);
});
