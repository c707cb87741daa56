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
  const body = answer.kind === 'answer' && answer.status < 400 ? answer.body : null;
  const isRoot = asks === `${origin}/` && !tabs.some(({ url }) => url === asks);
  const bare = answer.kind === 'answer' ? { ...answer, body: null } : answer;
  return heard(bare, body === null ? null : sightOf(body, asks), isRoot && asks.startsWith('https:'));
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
