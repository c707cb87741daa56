import { Host } from '../design/Host.tsx';
import { Icon } from '../design/Icon.tsx';
import { Lazy } from '../design/Lazy.tsx';
import type { Say } from '../texts.ts';
import type { Deeds } from './Popup.tsx';
import type { View } from './view.ts';

type FailingView = Extract<View, { kind: 'failing' }>;

const drawing = () => import('../owner/OwnerView.tsx').then(({ OwnerView }) => OwnerView);

/** Where the person who runs the site is, and the way back. */
export function OwnerHead({ view, say, deeds }: { view: FailingView; say: Say; deeds: Deeds }) {
  return (
    <header class="verdict" data-tone={view.tone}>
      <p class="where">
        <button
          type="button"
          class="button button--plain back"
          data-action="visitor"
          onClick={() => deeds.show('visitor')}
        >
          <Icon name="back" small directed />
          {say('visitorsView')}
        </button>
        <Host name={view.host} />
        <span class="code">{view.code}</span>
      </p>
    </header>
  );
}

/** The view of the person who runs the site. */
export function Owner({ view, say }: { view: FailingView; say: Say }) {
  return <Lazy load={drawing} with={{ subject: view.owner, say }} />;
}
