import * as v from 'valibot';
import { parseTrial, type Trial } from '../../incident/switched-off.ts';
import { browser } from '../api.ts';

/** In local storage: an extension stays switched off when the browser is closed, and so must our memory of it. */
const key = 'switchedOff';

export async function readStoredTrial(): Promise<Trial | null> {
  return parseTrial((await browser.storage.local.get(key))[key]);
}

export function writeStoredTrial(trial: Trial | null): Promise<void> {
  return trial === null ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: trial });
}

const extensionSchema = v.object({
  id: v.string(),
  name: v.string(),
  enabled: v.boolean(),
  mayDisable: v.boolean(),
  permissions: v.optional(v.array(v.string()), []),
});
export type Extension = v.InferOutput<typeof extensionSchema>;

/** null: there is none of that id, or the browser tells us of none. */
export async function readExtension(id: string): Promise<Extension | null> {
  try {
    const parsed = v.safeParse(extensionSchema, await browser.management.get(id));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Milliseconds: how often the proxy settings are looked at after a switch, and how long at most. */
const lookEvery = 100;
const longest = 3_000;
/** Milliseconds from a change of the settings until requests obey it: the network runs in another process. */
const propagation = 500;

/** The proxy settings in force and who has set them, to be compared. */
export async function readWay(): Promise<string> {
  return JSON.stringify(await browser.proxy.settings.get({}).catch(() => null));
}

/**
 * Switches an extension, and resolves once its proxy is out of force, or in force again, as far as the settings tell. One that
 * is not in force changes nothing of them, and is given the same time.
 *
 * @param withIt the settings as they were with it
 */
export async function switchExtension(id: string, on: boolean, withIt: string): Promise<void> {
  await browser.management.setEnabled(id, on);
  const until = Date.now() + longest;
  while (((await readWay()) === withIt) !== on && Date.now() < until) await wait(lookEvery);
  await wait(propagation);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
