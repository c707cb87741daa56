import type { MessageKey, Phrase, Say } from '../../texts.ts';
import { Decided } from './Decided.tsx';

interface SwitchProps {
  /** A stable name, for tests. */
  name: string;
  label: MessageKey | Phrase;
  hint: MessageKey | Phrase;
  on: boolean;
  /** Whether the person's organisation has decided it. */
  decided?: boolean;
  set(on: boolean): void;
  say: Say;
}

/** A setting that is on or off; works at once. */
export function Switch({ name, label, hint, on, decided = false, set, say }: SwitchProps) {
  const told = (phrase: MessageKey | Phrase) => (typeof phrase === 'string' ? say(phrase) : say(...phrase));
  return (
    <label class="setting">
      <span class="setting__text">
        {told(label)}
        <small>{told(hint)}</small>
        {decided ? <Decided say={say} /> : null}
      </span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        data-setting={name}
        checked={on}
        aria-checked={on}
        disabled={decided}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          // What is shown is what holds: it is drawn anew once it does.
          event.currentTarget.checked = on;
          set(checked);
        }}
      />
    </label>
  );
}
