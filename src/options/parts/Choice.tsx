import type { MessageKey, Say } from '../../texts.ts';

interface ChoiceProps<Id extends string> {
  /** A stable name, for tests. */
  name: string;
  label: MessageKey;
  hint: MessageKey;
  choices: readonly (readonly [id: Id, label: MessageKey])[];
  chosen: Id;
  choose(id: Id): void;
  say: Say;
}

/** One of a few. */
export function Choice<Id extends string>(props: ChoiceProps<Id>) {
  const { name, label, hint, choices, chosen, choose, say } = props;
  return (
    <fieldset class="setting choice">
      <legend>{say(label)}</legend>
      <small>{say(hint)}</small>
      {choices.map(([id, text]) => (
        <label key={id} class="choice__one">
          <input
            type="radio"
            name={name}
            value={id}
            data-setting={`${name}-${id}`}
            checked={id === chosen}
            onChange={() => choose(id)}
          />
          {say(text)}
        </label>
      ))}
    </fieldset>
  );
}
