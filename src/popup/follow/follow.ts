import { ask, openBrowserPage, openJournal, openSettings, openView } from '../../browser/pages.ts';
import { onPermissionsChange } from '../../browser/permissions.ts';
import { changeSettings, onSettingsChange } from '../../browser/settings.ts';
import { onTabChange } from '../../browser/store.ts';
import { goBack, onAddressChange, openAnew } from '../../browser/tabs.ts';
import { text } from '../../browser/texts.ts';
import type { Below, Deeds, Mode, Shown } from '../Popup.tsx';
import type { Known, View } from '../view.ts';
import { patience } from '../views/failing.ts';
import { act } from './acts.ts';
import { examiner } from './examining.ts';
import type { Followed } from './followed.ts';
import { heedWayChanges } from './heeding.ts';
import { learn } from './learn.ts';
import { allow, withPermission } from './permit.ts';
import { tell } from './tell.ts';

/** Draws the popup from what is known now, and says what it shows. */
export type Show = (known: Known, shown: Omit<Shown, 'place'>, below: Below | null, deeds: Deeds) => View;

/** Shows a tab, and again after each change of what is known of it, for as long as the page is open. */
export async function followTab(tabId: number, show: Show): Promise<void> {
  const loading = import('./later.ts');
  let later: Awaited<typeof loading> | null = null;
  let known: Known = { ...(await learn(tabId, null)), unseen: false, parts: null };
  let outcome = '';
  let mode: Mode | null = null;
  let view: View | null = null;
  /** Whether what was tried is known: what would tell of it is not drawn before. */
  let isComplete = false;
  let [asked, drawn] = [0, 0];

  const draw = () => {
    view = show(known, { outcome, mode }, isComplete ? (later?.below ?? null) : null, deeds);
  };
  const refresh: Followed['refresh'] = async (told) => {
    if (told !== undefined) outcome = told === null ? '' : text(told);
    const turn = ++asked;
    const readTried = later?.readTried ?? null;
    const learnt = await learn(tabId, readTried);
    if (turn < drawn) return; // What was asked later is known already.
    drawn = turn;
    isComplete = readTried !== null;
    known = { ...learnt, unseen: known.unseen, parts: known.parts };
    draw();
    if (known.state?.incident?.state.phase === 'verifying') setTimeout(() => void refresh(), patience);
    void examineAnew();
    measureWhatIsDue?.();
    void record?.(view);
  };
  const followed: Followed = { tabId, known: () => known, refresh };
  const examineAnew = examiner(followed);
  let measureWhatIsDue: (() => void) | null = null;
  let record: ReturnType<typeof import('./later.ts').recorder> | null = null;
  const deeds = deedsOf(followed, (chosen) => {
    mode = chosen;
    draw();
  });

  draw();
  onTabChange(tabId, () => void refresh());
  onAddressChange(tabId, () => {
    known = { ...known, unseen: false };
    void refresh();
  });
  onPermissionsChange(() => void refresh());
  onSettingsChange(() => void refresh());
  heedWayChanges(followed, () => view);
  void loading.then((loaded) => {
    later = loaded;
    measureWhatIsDue = loaded.measurer(followed);
    record = loaded.recorder(followed);
    loaded.onWaitingChange(() => void refresh());
    loaded.followParts(followed, (parts) => {
      known = { ...known, parts };
      draw();
    });
    return refresh();
  });
  if (known.state?.incident == null || known.state.incident.state.phase === 'elsewhere') {
    const reply = await ask({ kind: 'look', tabId });
    known = { ...known, unseen: reply.kind === 'refused' && reply.reason === 'unseen' };
    if (known.unseen) await refresh();
  }
  await examineAnew();
}

function deedsOf(followed: Followed, show: Deeds['show']): Deeds {
  const { tabId } = followed;
  const check: Deeds['check'] = (how) => void tell(followed, { kind: 'examine', tabId, occasion: how });
  return {
    act: (wanted, opened) => act(followed, wanted, opened),
    allow: (where) => allow(followed, where),
    check,
    askDirect: () => withPermission(followed, 'proxy', () => tell(followed, { kind: 'ask-direct', tabId })),
    askResolver: (resolver) => void tell(followed, { kind: 'ask-resolver', tabId, resolver }),
    allowNotices: () => withPermission(followed, 'notifications', () => followed.refresh('noticesAllowed')),
    openAnew: () =>
      void openAnew(tabId, followed.known().url ?? '').catch(() => followed.refresh('refusedFailed')),
    goBack: () => void goBack(tabId).catch(() => followed.refresh('refusedFailed')),
    nameExtension: () => withPermission(followed, 'management', async () => check('again')),
    openBrowserPage,
    openInTab: () => openView(tabId),
    openSettings,
    watchAgain: (hosts) => void watchAgain(hosts),
    openJournal,
    show,
  };
}

/** The background hears of it and looks at the page; what it sees is told to this page in turn. */
function watchAgain(hosts: readonly string[]): Promise<void> {
  return changeSettings(({ leaveAlone }) => ({
    leaveAlone: leaveAlone.filter((host) => !hosts.includes(host)),
  }));
}
