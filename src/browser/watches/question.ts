import { type Heard, heard, sightOf } from '../../retry/outcome.ts';
import type { Waiting } from '../../retry/waiting.ts';
import { askFromBackground, askFromPage } from '../checks/ask.ts';
import { isUsual } from '../checks/identity.ts';
import { mayWatch } from '../permissions.ts';

/** Milliseconds that one question may take. */
const patience = 5_000;

/**
 * Asks once, by GET, as the tabs that wait would: from the background where its cookies are theirs, else inside one of their
 * pages. Where neither is possible nothing is sent, and the question counts as unanswered.
 */
export async function askOnce({ asks, place, origin, tabs }: Waiting): Promise<Heard> {
  const asked = isUsual(place) ? await fromBackground(asks) : await fromAnyPage(asks, tabs);
  const nothing = { kind: 'no-answer', at: Date.now(), took: 0, why: 'network' } as const;
  const answer = asked ?? nothing;
  const isRoot = asks === `${origin}/` && !tabs.some(({ url }) => url === asks);
  const root = isRoot ? (asks.startsWith('https:') ? 'secure' : 'open') : null;
  if (answer.kind !== 'answer' || answer.status >= 400) return heard(answer, null, root);
  // A good status whose page breaks off is no page.
  if (answer.body === null) return heard({ ...nothing, at: answer.at }, null, root);
  return heard({ ...answer, body: null }, sightOf(answer.body, asks), root);
}

async function fromBackground(url: string) {
  return (await mayWatch(url)) ? await askFromBackground(url, 'include', patience, 'all') : null;
}

async function fromAnyPage(url: string, tabs: Waiting['tabs']) {
  for (const { tabId } of tabs) {
    const asked = await askFromPage(tabId, url, 'include', patience, 'all');
    if (asked !== null) return asked;
  }
  return null;
}
