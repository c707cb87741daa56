import { Icon } from '../design/Icon.tsx';
import type { ResolverId } from '../probes/asking/resolver.ts';
import type { Say } from '../texts.ts';
import { AccessCard } from './AccessCard.tsx';
import { Failing } from './Failing.tsx';
import { Head } from './Head.tsx';
import { Recents } from './Recents.tsx';
import { Resolved } from './Resolved.tsx';
import type { MainAction, View } from './view.ts';
import type { Times } from './words/times.ts';

/** What the person may do here; each answers when it is done. */
export interface Deeds {
  load(by: MainAction['by']): void;
  allow(where: 'site' | 'every-site'): void;
  /** Run the checks once more, or ask for the page itself where only the person may say so. */
  check(how: 'again' | 'ask-page'): void;
  /** Each tells somebody something, as the popup says before. */
  askDirect(): void;
  askResolver(resolver: ResolverId): void;
  nameExtension(): void;
  openSettings(): void;
}

export interface PopupProps {
  view: View;
  /** What the last deed of the person led to, in words; '' for nothing to say. */
  outcome: string;
  say: Say;
  times: Times;
  deeds: Deeds;
}

/** The whole popup: the same view, wherever it is shown. */
export function Popup({ view, outcome, say, times, deeds }: PopupProps) {
  const { state, status, cause, side, certainty, gateway, method } = view.attributes;
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
    >
      <Head view={view} say={say} />
      <div class="popup__scroll" tabIndex={-1}>
        <p class="outcome" role="status">
          {outcome}
        </p>
        <Body view={view} say={say} times={times} deeds={deeds} />
      </div>
      <footer class="foot">
        <button
          type="button"
          class="button button--plain button--icon"
          aria-label={say('settings')}
          title={say('settings')}
          onClick={deeds.openSettings}
        >
          <Icon name="settings" small />
        </button>
      </footer>
    </main>
  );
}

function Body({ view, say, times, deeds }: Omit<PopupProps, 'outcome'>) {
  switch (view.kind) {
    case 'failing':
      return <Failing view={view} say={say} deeds={deeds} />;
    case 'resolved':
      return <Resolved view={view} say={say} />;
    case 'withheld':
      return (
        <>
          <AccessCard say={say} deeds={deeds} main site={view.host !== ''} />
          <Recents recents={view.recents} say={say} times={times} />
        </>
      );
    case 'idle':
      return <Recents recents={view.recents} say={say} times={times} />;
    default:
      return view satisfies never;
  }
}
