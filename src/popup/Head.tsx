import { Host } from '../design/Host.tsx';
import { Icon, type IconName, Spinner } from '../design/Icon.tsx';
import type { View } from './view.ts';

/** Where, what happened, and when: read aloud whenever it changes. */
export function Head({ view }: { view: View }) {
  return (
    <header class="verdict" data-tone={view.kind === 'resolved' ? 'back' : 'open'} aria-live="polite">
      <p class="where">
        {view.host === '' ? null : <Host name={view.host} />}
        {view.code === '' ? null : <span class="code">{view.code}</span>}
      </p>
      <div class="verdict__row">
        <span class="verdict__sign">
          {view.attributes.state === 'verifying' ? <Spinner /> : <Icon name={signOf(view)} />}
        </span>
        <div class="verdict__text">
          <h1 class="verdict__sentence" tabIndex={-1}>
            {view.sentence}
          </h1>
          <p class="certainty">
            <span>{view.because}</span>
          </p>
        </div>
      </div>
    </header>
  );
}

function signOf(view: View): IconName {
  switch (view.kind) {
    case 'resolved':
      return 'check';
    case 'withheld':
      return 'lock';
    case 'idle':
      return 'arch';
    case 'failing':
      return view.form === 'in-doubt' ? 'send' : 'question';
    default:
      return view satisfies never;
  }
}
