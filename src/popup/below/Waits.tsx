import { Host } from '../../design/Host.tsx';
import { Mark } from '../../design/Mark.tsx';
import type { MessageKey, Say } from '../../texts.ts';
import type { Deeds } from '../Popup.tsx';
import type { Act } from '../words/plan/act.ts';
import type { Wait } from '../words/waits.ts';

interface WaitsProps {
  waits: readonly Wait[];
  say: Say;
  deeds: Deeds;
}

/** What is waited for besides this tab's page: wherever the popup is opened, each can be ended. */
export function Waits({ waits, say, deeds }: WaitsProps) {
  if (waits.length === 0) return null;
  return (
    <section class="section" aria-labelledby="waits-title">
      <div class="section__head">
        <h2 id="waits-title">{say('waitsTitle')}</h2>
      </div>
      <ul class="section__body sites">
        {waits.map((wait) => (
          <li key={wait.key} data-wait={wait.kind}>
            <Mark health={wait.kind === 'back' ? 'ok' : 'unknown'} />
            <Host name={wait.host} />
            <span class="code">{wait.stand}</span>
            {choices[wait.kind].map(([act, label]) => (
              <button
                key={act}
                type="button"
                class="button button--plain"
                data-action={act}
                aria-label={say('waitsAct', say(label), wait.host)}
                onClick={() => deeds.act({ kind: act, key: wait.key })}
              >
                {say(label)}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Choice = readonly [act: Extract<Act, { readonly key: string }>['kind'], label: MessageKey];

const choices: Readonly<Record<Wait['kind'], readonly Choice[]>> = {
  waiting: [['wait-no-more', 'stopWatching']],
  asleep: [
    ['go-on-waiting', 'waitingGoOn'],
    ['wait-no-more', 'waitingNoMore'],
  ],
  back: [['open-waited', 'waitsOpen']],
};
