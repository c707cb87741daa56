import { Component } from 'preact';
import type { Say } from '../texts.ts';
import { copyText } from './copy-text.ts';
import { Icon } from './Icon.tsx';

/** How long the button says that it has copied, in milliseconds. */
const told = 3_000;

interface CopyProps {
  text: string;
  say: Say;
  /** What the button says beside its picture; without it the picture stands alone. */
  label?: string;
}

interface CopyState {
  outcome: 'none' | 'copied' | 'failed';
}

/** Copies a text, and says so. */
export class Copy extends Component<CopyProps, CopyState> {
  override state: CopyState = { outcome: 'none' };
  private timer: ReturnType<typeof setTimeout> | undefined;

  private copy = async () => {
    const isCopied = await copyText(this.props.text);
    this.setState({ outcome: isCopied ? 'copied' : 'failed' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.setState({ outcome: 'none' }), told);
  };

  override componentWillUnmount() {
    clearTimeout(this.timer);
  }

  override render({ say, label }: CopyProps, { outcome }: CopyState) {
    const said = { none: label ?? '', copied: say('copied'), failed: say('copyFailed') }[outcome];
    const isBare = said === '';
    return (
      <button
        type="button"
        class={`button ${label === undefined ? 'button--copy' : ''} ${isBare ? 'button--icon' : ''}`}
        data-action="copy"
        data-copied={outcome === 'copied' ? '' : undefined}
        aria-label={isBare ? say('copy') : undefined}
        title={isBare ? say('copy') : undefined}
        onClick={this.copy}
      >
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} small />
        <span role="status">{said}</span>
      </button>
    );
  }
}
