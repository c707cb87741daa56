import { readAside, readCookieLook } from '../browser/fixes/cookies.ts';
import { readSwitchedOff } from '../browser/fixes/extension.ts';
import { ask, openSettings } from '../browser/pages.ts';
import {
  mayWatch,
  mayWatchEverySite,
  onPermissionsChange,
  requestEverySite,
  requestPermission,
  requestSite,
} from '../browser/permissions.ts';
import { dropQuestion, noteQuestion } from '../browser/question.ts';
import { onTabChange, readCourse, readExamination, readRecents, readTab } from '../browser/store.ts';
import { readSystem } from '../browser/system.ts';
import { addressOf, onAddressChange } from '../browser/tabs.ts';
import { text } from '../browser/texts.ts';
import type { Command, Refusal } from '../commands.ts';
import { isWebPage } from '../incident/address.ts';
import { shownIncident } from '../incident/incident.ts';
import type { MessageKey } from '../texts.ts';
import { patience } from './failing-view.ts';
import type { Deeds } from './Popup.tsx';
import type { Known, MainAction } from './view.ts';

/** Draws the popup from what is known now. */
export type Show = (known: Known, outcome: string, deeds: Deeds) => void;

async function learn(tabId: number): Promise<Known> {
  const [url, state, examination, recents, aside, switchedOff, system] = await Promise.all([
    addressOf(tabId),
    readTab(tabId),
    readExamination(tabId),
    readRecents(),
    readAside(tabId),
    readSwitchedOff(),
    readSystem(),
  ]);
  const id = state?.incident?.id;
  const [course, cookies] =
    id === undefined ? [null, null] : await Promise.all([readCourse(tabId, id), readCookieLook(tabId, id)]);
  const access = (await isVisible(url)) ? 'granted' : 'withheld';
  const tried = { course, cookies, aside, switchedOff };
  return { url, state, examination, ...tried, system, recents, access, unseen: false, now: Date.now() };
}

/** An address that the browser does not tell may be any site's, as long as one is withheld from us. */
function isVisible(url: string | null): Promise<boolean> {
  if (url === null) return mayWatchEverySite();
  return isWebPage(url) ? mayWatch(url) : Promise.resolve(true);
}

/** Shows a tab, and again after each change of what is known of it, for as long as the page is open. */
export async function followTab(tabId: number, show: Show): Promise<void> {
  let known = await learn(tabId);
  let outcome = '';

  const draw = () => show(known, outcome, deeds);
  let unseen = false;
  const refresh = async (told?: MessageKey) => {
    if (told !== undefined) outcome = text(told);
    known = { ...(await learn(tabId)), unseen };
    draw();
    if (known.state?.incident?.state.phase === 'verifying') setTimeout(refresh, patience);
    void examineAnew();
  };

  /** Each showing of a failure is examined once; what was examined before the popup opened is not examined again. */
  let examined: string | null = null;
  const examineAnew = async () => {
    const incident = shownIncident(known.state);
    if (incident === null || incident.state.phase === 'verifying') return;
    const showing = `${incident.id} ${incident.shownAt}`;
    if (showing === examined) return;
    examined = showing;
    const reply = await ask({ kind: 'examine', tabId, occasion: 'opened' });
    if (reply.kind === 'refused') await ask({ kind: 'examine', tabId, occasion: 'opened' });
  };

  const load = async (by: MainAction['by']) => {
    outcome = '';
    const reply = await ask({ kind: 'load', tabId, by, proven: false });
    if (reply.kind === 'refused') await refresh(refusals[reply.reason]);
  };

  /** The request must be the first thing that a click does, or the browser does not ask. */
  const allow = (where: 'site' | 'every-site') => {
    const site = where === 'site' ? known.url : null;
    const answer = site === null ? requestEverySite() : requestSite(site);
    void noteQuestion();
    void refresh('allowAsked');
    answer.then(allowed, () => allowed(false));
  };
  const allowed = async (granted: boolean) => {
    await dropQuestion();
    if (granted) await ask({ kind: 'look', tabId });
    known = await learn(tabId);
    await refresh(granted ? (shownIncident(known.state) ? 'allowThanks' : 'allowReload') : 'allowDenied');
  };

  const check = async (how: 'again' | 'ask-page') => {
    outcome = '';
    const reply = await ask({ kind: 'examine', tabId, occasion: how });
    if (reply.kind === 'refused') await refresh(refusals[reply.reason]);
  };

  const tell = async (command: Command) => {
    const reply = await ask(command);
    await refresh(reply.kind === 'refused' ? refusals[reply.reason] : undefined);
  };

  /** The permission must be the first thing that a click asks for. */
  const withPermission = (name: 'proxy' | 'management', then: () => Promise<unknown>) => {
    const answer = requestPermission(name);
    void noteQuestion();
    void refresh('allowAsked');
    answer
      .catch(() => false)
      .then(async (granted) => {
        await dropQuestion();
        outcome = granted ? '' : text('allowDenied');
        await (granted ? then() : refresh());
      });
  };

  const deeds: Deeds = {
    load,
    allow,
    check,
    openSettings,
    askDirect: () => withPermission('proxy', () => tell({ kind: 'ask-direct', tabId })),
    askResolver: (resolver) => void tell({ kind: 'ask-resolver', tabId, resolver }),
    nameExtension: () => withPermission('management', () => check('again')),
  };
  draw();
  onTabChange(tabId, () => void refresh());
  onAddressChange(tabId, () => {
    unseen = false;
    void refresh();
  });
  onPermissionsChange(() => void refresh());
  if (known.state?.incident == null || known.state.incident.state.phase === 'elsewhere') {
    const reply = await ask({ kind: 'look', tabId });
    unseen = reply.kind === 'refused' && reply.reason === 'unseen';
    if (unseen) await refresh();
  }
  await examineAnew();
}

const refusals: Readonly<Record<Refusal, MessageKey>> = {
  'no-incident': 'refusedMovedOn',
  'moved-on': 'refusedMovedOn',
  'not-safe': 'refusedNotSafe',
  unseen: 'refusedFailed',
  'no-permission': 'allowDenied',
  'too-soon': 'refusedTooSoon',
  'needs-click': 'refusedNeedsClick',
  'out-of-reach': 'refusedOutOfReach',
  failed: 'refusedFailed',
};
