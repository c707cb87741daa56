import { Component } from 'preact';
import type { MessageKey, Say } from '../../texts.ts';
import { Wrong } from './Wrong.tsx';

interface NumberFieldProps {
  /** A stable name, for tests. */
  name: string;
  label: MessageKey;
  /** Takes the bounds. */
  hint: MessageKey;
  value: number;
  least: number;
  most: number;
  set(value: number): void;
  say: Say;
}

/**
 * A whole number within bounds. It counts once it is whole, by Enter or by going on: on the way to 365 a 3 is typed, by which
 * entries would be lost. What cannot be taken stays in the field, and the number before goes on to hold.
 */
export class NumberField extends Component<NumberFieldProps, { typed: string | null }> {
  override state = { typed: null };

  private take = (typed: string) => {
    const value = numberIn(typed, this.props);
    this.setState({ typed: value === null ? typed : null });
    if (value !== null) this.props.set(value);
  };

  override render({ name, label, hint, value, least, most, say }: NumberFieldProps) {
    const { typed }: { typed: string | null } = this.state;
    const isWrong = typed !== null && numberIn(typed, this.props) === null;
    const wrong = isWrong ? say('numberWrong', String(least), String(most), String(value)) : '';
    return (
      <div class="setting">
        <span class="setting__text">
          <label for={name}>{say(label)}</label>
          <small id={`${name}-hint`}>{say(hint, String(least), String(most))}</small>
          <Wrong id={`${name}-wrong`} text={wrong} />
        </span>
        <input
          id={name}
          class="field field--number"
          inputMode="numeric"
          autocomplete="off"
          data-setting={name}
          value={typed ?? String(value)}
          aria-invalid={isWrong}
          aria-describedby={`${name}-hint ${name}-wrong`}
          onChange={({ currentTarget }) => this.take(currentTarget.value)}
        />
      </div>
    );
  }
}

function numberIn(typed: string, { least, most }: Pick<NumberFieldProps, 'least' | 'most'>): number | null {
  const text = typed.trim();
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
