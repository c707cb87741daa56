import * as v from 'valibot';
import { originOf } from '../../incident/address.ts';
import { isStoredCopy } from '../../incident/failure.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Asked } from '../../probes/asking/asked.ts';
import { mayWatch } from '../permissions.ts';
import { addressOf } from '../tabs.ts';
import { askFromBackground, askFromPage } from './ask.ts';
import { isUsual } from './identity.ts';
import { readControlHere } from './inside.ts';
import { runInside } from './run-inside.ts';

/** Milliseconds that a look into the page may take, and one question. */
const patience = { look: 3_000, question: 5_000 };

/**
 * Asks for the failing page once, as the tab: inside it where that is possible, past the site's worker and past the
 * browser's store, else from the background where that is the same person's usual window (`askInTurn` of the checks does
 * so too). Or says why it cannot be asked for.
 *
 * @param counted called before each request
 */
export async function askAsTab(
  tabId: number,
  { failure, place }: Incident,
  counted: () => Promise<unknown>,
): Promise<Asked | 'moved-on' | 'unseen' | 'no-permission'> {
  const { url } = failure;
  const inside =
    !isStoredCopy(failure) && (await isOpen(tabId, url)) ? await askInside(tabId, url, counted) : null;
  if (inside !== null && !isShut(inside)) return inside;
  if (originOf((await addressOf(tabId)) ?? '') !== originOf(url)) return 'moved-on';
  if (!isUsual(place)) return inside ?? 'unseen';
  if (!(await mayWatch(url))) return inside ?? 'no-permission';
  await counted();
  return await askFromBackground(url, 'include');
}

const control = v.object({ controlled: v.boolean() });

async function isOpen(tabId: number, url: string): Promise<boolean> {
  const seen = v.safeParse(control, await runInside(tabId, readControlHere, [originOf(url)], patience.look));
  return seen.success && !seen.output.controlled;
}

async function askInside(tabId: number, url: string, counted: () => Promise<unknown>): Promise<Asked | null> {
  await counted();
  return await askFromPage(tabId, url, 'include', patience.question);
}

/** A page whose Content-Security-Policy or sandbox lets nobody ask looks like this; so does a network that is down. */
function isShut(asked: Asked): boolean {
  return asked.kind === 'no-answer' && asked.why === 'network';
}
