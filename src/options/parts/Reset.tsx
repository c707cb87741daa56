import { Component, createRef } from 'preact';
import type { Say } from '../../texts.ts';

interface ResetProps {
  /** Whether a reset can be undone. */
  wasReset: boolean;
  reset(): void;
  undo(): void;
  say: Say;
}

/** All settings back to what is usual, and everything back as it was before. */
export class Reset extends Component<ResetProps, { isUndone: boolean }> {
  override state = { isUndone: false };

  private button = createRef<HTMLButtonElement>();

  private reset = () => {
    this.setState({ isUndone: false });
    this.props.reset();
  };

  /** The bar goes with its button: the keyboard goes on from where it came. */
  private undo = () => {
    this.setState({ isUndone: true });
    this.props.undo();
    this.button.current?.focus();
  };

  override render({ wasReset, say }: ResetProps, { isUndone }: { isUndone: boolean }) {
    return (
      <>
        <div class="setting">
          <span class="setting__text">
            {say('resetSettings')}
            <small>{say('resetSettingsHint')}</small>
          </span>
          <button
            ref={this.button}
            type="button"
            class="button"
            data-action="reset-settings"
            onClick={this.reset}
          >
            {say('resetSettingsButton')}
          </button>
        </div>
        <div role="status">
          {wasReset ? (
            <div class="undo">
              <p>{say('resetDone')}</p>
              <button type="button" class="button" data-action="undo-reset" onClick={this.undo}>
                {say('resetUndo')}
              </button>
            </div>
          ) : isUndone ? (
            <p class="reset__undone">{say('resetUndone')}</p>
          ) : null}
        </div>
      </>
    );
  }
}
