import { Component } from 'preact';
import { Icon } from '../design/Icon.tsx';
import type { Say } from '../texts.ts';

interface CommandProps {
  text: string;
  say: Say;
  copy(text: string): Promise<boolean>;
}

/** Lines to be copied whole; they read from left to right in every language. */
export class Command extends Component<CommandProps, { copied: boolean }> {
  override state = { copied: false };

  private readonly copy = () =>
    void this.props.copy(this.props.text).then((copied) => this.setState({ copied }));

  override render({ text, say }: CommandProps, { copied }: { copied: boolean }) {
    const name = say(copied ? 'ownerCopied' : 'ownerCopy');
    return (
      <div class="command" dir="ltr">
        <pre>
          <code>{text}</code>
        </pre>
        <button
          type="button"
          class="button button--icon"
          data-action="copy-command"
          data-copied={copied ? '' : undefined}
          aria-label={`${name}: ${text.slice(0, 80)}`}
          title={name}
          onClick={this.copy}
        >
          <Icon name={copied ? 'check' : 'copy'} small />
          <span role="status">{copied ? name : ''}</span>
        </button>
      </div>
    );
  }
}
