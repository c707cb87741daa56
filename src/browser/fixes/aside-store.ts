import { isContained, parseSnapshot, type Snapshot } from '../../cookies/aside.ts';
import { browser } from '../api.ts';
import { asidePrefix } from '../store.ts';

const session = browser.storage.session;
const keyOf = (id: string) => `${asidePrefix}${id}`;

export async function readSnapshot(id: string): Promise<Snapshot | null> {
  const key = keyOf(id);
  return parseSnapshot((await session.get(key))[key]);
}

/** All that is set aside, newest first. */
export async function readSnapshots(): Promise<Snapshot[]> {
  const all = await session.get(null);
  const snapshots = Object.keys(all).flatMap((key) =>
    key.startsWith(asidePrefix) ? (parseSnapshot(all[key]) ?? []) : [],
  );
  return snapshots.toSorted((one, other) => other.at - one.at);
}

/**
 * Writes a snapshot and sees that it can be read again; what older ones hold of the same is dropped.
 *
 * @returns whether it is stored: not where the store is full (10 MB), or it is larger than any site's cookies are
 */
export async function writeSnapshot(snapshot: Snapshot): Promise<boolean> {
  const isStored = await session.set({ [keyOf(snapshot.id)]: snapshot }).then(
    async () => JSON.stringify(await readSnapshot(snapshot.id)) === JSON.stringify(parseSnapshot(snapshot)),
    () => false,
  );
  if (!isStored || parseSnapshot(snapshot) === null) return false;
  const contained = (await readSnapshots()).filter((older) => isContained(older, snapshot));
  await session.remove(contained.map(({ id }) => keyOf(id)));
  return true;
}

export function dropSnapshot(id: string): Promise<void> {
  return session.remove(keyOf(id));
}

/**
 * Drops what was set aside in private windows once the last of their tabs is closed: their cookies are gone then.
 *
 * @param justClosed a tab that the browser may still list
 */
export async function forgetPrivateAsides(justClosed?: number): Promise<void> {
  const ofPrivate = (await readSnapshots()).filter((snapshot) => snapshot.private);
  if (ofPrivate.length === 0) return;
  const tabs = await browser.tabs.query({});
  if (tabs.some(({ id, incognito }) => incognito && id !== justClosed)) return;
  await session.remove(ofPrivate.map(({ id }) => keyOf(id)));
}
