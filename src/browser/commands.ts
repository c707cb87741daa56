import type { Runtime } from 'webextension-polyfill';
import { type Command, parseCommand, type Reply } from '../commands.ts';
import { browser } from './api.ts';
import { askResolver } from './checks/ask-resolver.ts';
import { askDirect } from './checks/direct.ts';
import { examine, examineBesides } from './checks/examine.ts';
import { clear } from './fixes/clear.ts';
import { clearCookies, lookAtCookies, putBack } from './fixes/cookies.ts';
import { note } from './fixes/course.ts';
import { switchOn, tryWithoutExtension } from './fixes/extension.ts';
import { load } from './fixes/load.ts';
import { measure } from './fixes/measure.ts';
import { noteVerdict } from './journal/record.ts';
import { look, lookAtPressed } from './navigations.ts';
import { addressOf } from './tabs.ts';
import { goOnWaiting, waitNoMore } from './watches/after-restart.ts';
import { askItself, reloadWhenBack, stopWatching, watchFor } from './watches/commands.ts';
import { openWaited } from './watches/open.ts';

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
    case 'load':
      return load(command.tabId, command.by, command.proven);
    case 'clear':
      return clear(command.tabId, command.what, command.proven);
    case 'look-at-cookies':
      return lookAtCookies(command.tabId);
    case 'clear-cookies':
      return clearCookies(command.tabId, command.which, command.proven);
    case 'put-back':
      return putBack(command.id);
    case 'try-without-extension':
      return tryWithoutExtension(command.tabId, command.id);
    case 'switch-on':
      return switchOn(command.id);
    case 'measure':
      return measure(command.tabId, command.fix, command.position, command.pressed);
    case 'watch':
      return watchFor(command.tabId, command);
    case 'stop-watching':
      return stopWatching(command.tabId);
    case 'reload-when-back':
      return reloadWhenBack(command.tabId, command.on);
    case 'ask-itself':
      return askItself(command.tabId);
    case 'go-on-waiting':
      return goOnWaiting(command.key);
    case 'wait-no-more':
      return waitNoMore(command.key);
    case 'open-waited':
      return openWaited(command.key);
    case 'note':
      return note(command.tabId, command.note);
    case 'judged':
      return noteVerdict(command);
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

/** The popup from the toolbar is open because the button was pressed; its page in a tab proves nothing. */
async function lookAgain(tabId: number, { tab }: Runtime.MessageSender): Promise<Reply> {
  const url = await addressOf(tabId);
  if (url === null) return { kind: 'refused', reason: 'failed' };
  const page = { tabId, url };
  const isSeen = await (tab === undefined ? lookAtPressed(page, 'standing') : look(page, 'standing'));
  return isSeen ? done : { kind: 'refused', reason: 'unseen' };
}
