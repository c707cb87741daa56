import { Component } from 'preact';
import { Chevron } from '../design/Icon.tsx';
import type { OnlyMeAnswer, OnlyMeProps } from './OnlyMeAnswer.tsx';

type Answer = typeof OnlyMeAnswer;

/**
 * "Is it only me?" Its answer is loaded when it is opened: it draws codes, few ask for it, and everybody waits for the
 * first paint.
 */
export class OnlyMe extends Component<OnlyMeProps, { answer: Answer | null }> {
  override state = { answer: null };

  private load = async () => {
    const { OnlyMeAnswer } = await import('./OnlyMeAnswer.tsx');
    this.setState({ answer: OnlyMeAnswer });
  };

  override render({ onlyMe, say }: OnlyMeProps, { answer: Answer }: { answer: Answer | null }) {
    return (
      <details class="fold" onToggle={this.load}>
        <summary>
          {say('onlyMeTitle')}
          <span class="fold__count" />
          <Chevron />
        </summary>
        <div class="fold__body">{Answer === null ? null : <Answer onlyMe={onlyMe} say={say} />}</div>
      </details>
    );
  }
}
