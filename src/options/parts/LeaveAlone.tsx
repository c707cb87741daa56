import { Component, createRef } from 'preact';
import type { Phrase, Say } from '../../texts.ts';
import { added } from './adding.ts';
import { Decided } from './Decided.tsx';
import { Wrong } from './Wrong.tsx';

interface LeaveAloneProps {
  /** The person's own list. */
  hosts: readonly string[];
  /** What their organisation has put on it. */
  excluded: readonly string[];
  add(host: string): void;
  take(host: string): void;
  say: Say;
}

interface LeaveAloneState {
  typed: string;
  wrong: Phrase | null;
  done: Phrase | null;
}

/** Sites to leave alone: typed or pasted in, and taken off again. What cannot be taken stays in the field. */
export class LeaveAlone extends Component<LeaveAloneProps, LeaveAloneState> {
  override state: LeaveAloneState = { typed: '', wrong: null, done: null };

  private field = createRef<HTMLInputElement>();

  private add = (event: Event) => {
    event.preventDefault();
    const { hosts, add } = this.props;
    const { typed } = this.state;
    const outcome = added(typed, hosts);
    if (outcome.kind === 'wrong') this.setState({ wrong: outcome.why, done: null });
    else {
      add(outcome.host);
      this.setState({ typed: '', wrong: null, done: ['leaveAloneAdded', outcome.host] });
    }
    this.field.current?.focus();
  };

  /** The button goes with its line: the keyboard goes on from the field. */
  private take = (host: string) => {
    this.props.take(host);
    this.setState({ wrong: null, done: ['leaveAloneTaken', host] });
    this.field.current?.focus();
  };

  override render({ hosts, excluded, say }: LeaveAloneProps, { typed, wrong, done }: LeaveAloneState) {
    return (
      <>
        <form class="setting adding" onSubmit={this.add} noValidate>
          <label class="adding__label" for="leaveAlone">
            {say('leaveAloneLabel')}
          </label>
          <input
            ref={this.field}
            id="leaveAlone"
            class="field adding__field"
            dir="ltr"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            data-setting="leaveAlone"
            value={typed}
            aria-invalid={wrong !== null}
            aria-describedby="leaveAlone-wrong"
            onInput={({ currentTarget }) => this.setState({ typed: currentTarget.value, wrong: null })}
          />
          <button type="submit" class="button" data-action="leave-alone">
            {say('leaveAloneAdd')}
          </button>
          <Wrong id="leaveAlone-wrong" text={wrong === null ? '' : say(...wrong)} />
          <p class="adding__done" role="status">
            {done === null ? '' : say(...done)}
          </p>
        </form>
        <ul class="left-alone">
          {hosts.map((host) => (
            <li key={host} class="setting" data-left-alone={host}>
              <code dir="ltr">{host}</code>
              <button type="button" class="button" data-action="watch-again" onClick={() => this.take(host)}>
                {say('watchAgain')}
                <span class="only-read">: {host}</span>
              </button>
            </li>
          ))}
          {excluded.map((host) => (
            <li key={`excluded ${host}`} class="setting" data-left-out={host}>
              <code dir="ltr">{host}</code>
              <Decided say={say} />
            </li>
          ))}
        </ul>
      </>
    );
  }
}
