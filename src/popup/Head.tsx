import { Host } from '../design/Host.tsx';
import { Icon, type IconName, Spinner } from '../design/Icon.tsx';
import { Meter } from '../design/Meter.tsx';
import type { CauseId } from '../rules/rule.ts';
import type { Say } from '../texts.ts';
import type { View } from './view.ts';

/** Where, whose trouble it is, how sure we are and why: read aloud whenever it changes. */
export function Head({ view, say }: { view: View; say: Say }) {
  const { state, certainty } = view.attributes;
  const isBusy = state === 'verifying' || state === 'checking';
  return (
    <header class="verdict" data-tone={view.tone} aria-live="polite">
      <p class="where">
        {view.host === '' ? null : <Host name={view.host} />}
        {view.code === '' ? null : <span class="code">{view.code}</span>}
      </p>
      <div class="verdict__row">
        <span class="verdict__sign">{isBusy ? <Spinner /> : <Icon name={signOf(view)} />}</span>
        <div class="verdict__text">
          <h1 class="verdict__sentence" tabIndex={-1}>
            {view.sentence}
          </h1>
          <p class="certainty">
            {view.word === '' ? null : <Meter level={levels[certainty]} />}
            <span>
              {view.word === '' ? null : (
                <>
                  <b>{view.word}</b>{' '}
                </>
              )}
              {view.because}
            </span>
          </p>
        </div>
      </div>
      {view.kind === 'failing' && view.rest?.evidence.phase === 'running' ? (
        <progress
          class="progress"
          max={view.rest.evidence.progress.of}
          value={view.rest.evidence.progress.done}
          aria-label={say('checksProgressLabel')}
        />
      ) : null}
    </header>
  );
}

const levels = { '': 0, possible: 1, likely: 2, certain: 3 } as const;

function signOf(view: View): IconName {
  switch (view.kind) {
    case 'resolved':
      return 'check';
    case 'withheld':
      return 'lock';
    case 'idle':
      return view.parts === null ? 'arch' : 'info';
    case 'failing':
      if (view.form === 'in-doubt' && view.attributes.side !== 'visitor') return 'send';
      return view.attributes.cause === '' ? 'question' : signs[view.attributes.cause];
    default:
      return view satisfies never;
  }
}

/** What the verdict is about. */
const signs: Readonly<Record<CauseId, IconName>> = {
  site: 'server',
  'site-page': 'server',
  'site-edge': 'cloud',
  'edge-cache': 'history',
  recovered: 'check',
  'browser-cache': 'history',
  'service-worker': 'puzzle',
  cookies: 'laptop',
  proxy: 'proxy',
  'proxy-bypass': 'proxy',
  'security-software': 'shield',
  vpn: 'wifi',
  dns: 'dns',
  'network-wide': 'wifi',
  'tunnel-refused': 'lock',
  unclear: 'question',
};
