import type { CommandName, Key } from '../keys.ts';
import type { MessageKey, Say } from '../texts.ts';

export interface KeysProps {
  keys: readonly Key[];
  say: Say;
  /** Opens the browser's own page where they are changed. */
  change(): void;
}

const labels: Readonly<Record<CommandName, readonly [MessageKey, MessageKey?]>> = {
  _execute_action: ['keyOpens'],
  'retry-past-cache': ['keyRetries', 'keyRetriesHint'],
};

/** The keys as they are now. Only the browser changes them: it alone knows which are free. */
export function Keys({ keys, say, change }: KeysProps) {
  return (
    <section class="panel" aria-labelledby="keys-title">
      <header class="panel__head">
        <h2 id="keys-title">{say('keysTitle')}</h2>
        <p>{say('keysLead')}</p>
      </header>
      <div class="panel__body">
        {keys.map(({ command, shortcut }) => {
          const [label, hint] = labels[command];
          return (
            <div key={command} class="setting setting--told" data-key={command}>
              <span class="setting__text">
                {say(label)}
                {hint !== undefined && <small>{say(hint)}</small>}
              </span>
              {shortcut === '' ? <span>{say('keyNone')}</span> : <kbd class="keys">{shortcut}</kbd>}
            </div>
          );
        })}
        <button type="button" class="button" data-action="change-keys" onClick={change}>
          {say('changeKeys')}
        </button>
      </div>
    </section>
  );
}
