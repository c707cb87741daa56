import type { Runtime } from 'webextension-polyfill';
import { type Command, parseCommand, type Reply } from '../commands.ts';
import { hostOf, pageAddress } from '../incident/address.ts';
import { isReloadSafe } from '../incident/form.ts';
import { shownIncident, type TabState } from '../incident/incident.ts';
import { isRepeatable } from '../incident/method.ts';
import { browser } from './api.ts';
import { askResolver } from './checks/ask-resolver.ts';
import { askDirect } from './checks/direct.ts';
import { examine, examineBesides } from './checks/examine.ts';
import { observeIf } from './incidents.ts';
import { look, lookAtPressed } from './navigations.ts';
import { addressOf, openAnew, reloadPastCache } from './tabs.ts';

/** Answers the commands of our own pages; a message of anyone else, or of no known form, gets no answer. */
export function answerCommands(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const ours =
      sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;
    const command = ours ? parseCommand(message) : null;
    return command === null ? undefined : carryOut(command, sender).catch(failed);
  });
}

const done: Reply = { kind: 'done' };
const outcome = (wasHad: boolean): Reply => (wasHad ? done : failed());
const failed = (): Reply => ({ kind: 'refused', reason: 'failed' });

function carryOut(command: Command, sender: Runtime.MessageSender): Promise<Reply> {
  switch (command.kind) {
    case 'retry-past-cache':
      return retry(command.tabId, 'past-cache');
    case 'open-anew':
      return retry(command.tabId, 'anew');
    case 'look':
      return lookAgain(command.tabId, sender);
    case 'examine':
      return examine(command.tabId, command.occasion).then(() => done);
    case 'ask-direct':
      return examineBesides(command.tabId, 'direct', askDirect).then(outcome);
    case 'ask-resolver':
      return examineBesides(command.tabId, 'resolution', ({ failure }) =>
        askResolver(failure, command.resolver),
      ).then(outcome);
    default:
      return command satisfies never;
  }
}

type Refusal = Extract<Reply, { kind: 'refused' }>['reason'];

/**
 * Never repeats a form: a reload is made only of a page that is known to have been a GET, and only while that page is
 * still the one in the tab. Opening anew is always a GET (RFC 9110, 9.2.1).
 */
async function retry(tabId: number, way: 'past-cache' | 'anew'): Promise<Reply> {
  let plan: { url: string; reload: boolean } | Refusal = 'failed';
  await observeIf(tabId, async (state) => {
    plan = planRetry(state, way, await addressOf(tabId));
    return typeof plan === 'string' ? null : { kind: 'retry', way, at: Date.now() };
  });
  return carryOutPlan(tabId, plan);
}

async function carryOutPlan(tabId: number, plan: { url: string; reload: boolean } | Refusal): Promise<Reply> {
  if (typeof plan === 'string') return { kind: 'refused', reason: plan };
  await (plan.reload ? reloadPastCache(tabId) : openAnew(tabId, plan.url.replace(/#.*$/s, '')));
  return done;
}

/** A page that has changed its own address since is opened anew: its reload would ask for something else. */
function planRetry(
  state: TabState | null,
  way: 'past-cache' | 'anew',
  shown: string | null,
): { url: string; reload: boolean } | Refusal {
  const incident = shownIncident(state);
  if (incident === null) return 'no-incident';
  if (shown === null) return 'failed';
  const isLoading = state?.loading?.answer != null && !isRepeatable(state.loading.answer.outcome.method);
  if (isLoading || (way === 'past-cache' && !isReloadSafe(incident))) return 'not-safe';
  const { url } = incident.failure;
  if (pageAddress(shown) === url) return { url: shown, reload: way === 'past-cache' };
  return hostOf(shown) === hostOf(url) ? { url, reload: false } : 'moved-on';
}

/** The popup from the toolbar is open because the button was pressed; its page in a tab proves nothing. */
async function lookAgain(tabId: number, { tab }: Runtime.MessageSender): Promise<Reply> {
  const url = await addressOf(tabId);
  if (url === null) return { kind: 'refused', reason: 'failed' };
  const page = { tabId, url };
  const isSeen = await (tab === undefined ? lookAtPressed(page, 'standing') : look(page, 'standing'));
  return isSeen ? done : { kind: 'refused', reason: 'unseen' };
}
