import type { Note } from '../incident/course.ts';
import type { ResolverId } from '../probes/asking/resolver.ts';
import type { Say } from '../texts.ts';
import { AccessCard } from './AccessCard.tsx';
import { Failing } from './Failing.tsx';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { Owner, OwnerHead } from './Owner.tsx';
import { Recents } from './Recents.tsx';
import { Resolved } from './Resolved.tsx';
import { UndoBar } from './UndoBar.tsx';
import type { View } from './view.ts';
import type { Act } from './words/plan/act.ts';
import type { Times } from './words/times.ts';

/** Whose view of a failure is shown. */
export type Mode = 'visitor' | 'owner';

/** What the person may do here; each answers when it is done. */
export interface Deeds {
  /** @param opened that the step which it belongs to stands open, where that is to be kept */
  act(act: Act, opened?: Note): void;
  allow(where: 'site' | 'every-site'): void;
  /** Run the checks once more, or ask for the page itself where only the person may say so. */
  check(how: 'again' | 'ask-page'): void;
  /** Each tells somebody something, as the popup says before. */
  askDirect(): void;
  askResolver(resolver: ResolverId): void;
  nameExtension(): void;
  /** Have a message tell that a page is back. */
  allowNotices(): void;
  /** The page's address, by a plain GET. */
  openAnew(): void;
  /** To the page before, as to a form that is still filled in. */
  goBack(): void;
  /** A page of the browser's own, where it lets us open it. */
  openBrowserPage(address: string): void;
  /** The same view in a tab, which stays open while the person is elsewhere. */
  openInTab(): void;
  openSettings(): void;
  /** Have these hosts, which were to be left alone, watched again. */
  watchAgain(hosts: readonly string[]): void;
  /** What happened before. */
  openJournal(): void;
  show(mode: Mode): void;
}

/** The page that the popup is drawn on. */
export interface Shown {
  /** What the last deed of the person led to, in words; '' for nothing to say. */
  readonly outcome: string;
  /** null: nobody has chosen. */
  readonly mode: Mode | null;
  /** As a popup from the toolbar, or as an ordinary tab. */
  readonly place: 'popup' | 'tab';
}

/** What is loaded beside the first paint. */
export type Below = typeof import('./below/index.ts');

export interface PopupProps extends Shown {
  view: View;
  /** null: it is not there yet. */
  below: Below | null;
  say: Say;
  times: Times;
  deeds: Deeds;
}

/** The whole popup: the same view, wherever it is shown. */
export function Popup({ view, below, outcome, mode, place, say, times, deeds }: PopupProps) {
  const { state, status, cause, side, certainty, gateway, method } = view.attributes;
  const owner = view.kind === 'failing' && (mode ?? (view.ownsIt ? 'owner' : 'visitor')) === 'owner';
  return (
    <main
      class="popup"
      id="diagnosis"
      data-state={state}
      data-status={status}
      data-cause={cause}
      data-side={side}
      data-certainty={certainty}
      data-gateway={gateway}
      data-method={method}
      data-place={place}
    >
      {owner ? <OwnerHead view={view} say={say} deeds={deeds} /> : <Head view={view} say={say} />}
      <div class="popup__scroll" tabIndex={-1}>
        <p class="outcome" role="status">
          {outcome}
        </p>
        {owner ? (
          <Owner view={view} say={say} />
        ) : (
          <Body view={view} below={below} say={say} times={times} deeds={deeds} />
        )}
        {below === null ? null : <below.Waits waits={view.waits} say={say} deeds={deeds} />}
      </div>
      <UndoBar undos={view.undos} deeds={deeds} />
      <Foot view={view} isOwners={owner} place={place} say={say} deeds={deeds} />
    </main>
  );
}

function Body({ view, below, say, times, deeds }: Omit<PopupProps, keyof Shown>) {
  switch (view.kind) {
    case 'failing':
      return <Failing view={view} below={below} say={say} times={times} deeds={deeds} />;
    case 'resolved':
      return <Resolved view={view} below={below} say={say} times={times} deeds={deeds} />;
    case 'withheld':
      return (
        <>
          <AccessCard say={say} deeds={deeds} main site={view.host !== ''} />
          <Recents recents={view.recents} say={say} times={times} />
        </>
      );
    case 'idle':
      return (
        <>
          {view.leftAlone.length === 0 ? null : <WatchAgain hosts={view.leftAlone} say={say} deeds={deeds} />}
          {below === null || view.parts === null ? null : (
            <below.Parts parts={view.parts} titled={false} say={say} deeds={deeds} />
          )}
          <Recents recents={view.recents} say={say} times={times} />
        </>
      );
    default:
      return view satisfies never;
  }
}

interface WatchAgainProps {
  hosts: readonly string[];
  say: Say;
  deeds: Deeds;
}

/** On a page whose site is to be left alone. */
function WatchAgain({ hosts, say, deeds }: WatchAgainProps) {
  return (
    <div class="actions">
      <button
        type="button"
        class="button button--main"
        data-action="watch-again"
        onClick={() => deeds.watchAgain(hosts)}
      >
        {say('watchAgain')}
      </button>
    </div>
  );
}
