import { Component } from 'preact';
import { fitsQrCode } from '../design/fits-qr-code.ts';
import { Chevron, Icon } from '../design/Icon.tsx';
import type { Say } from '../texts.ts';
import type { OnlyMe as OnlyMeView } from './words/only-me.ts';

interface OnlyMeProps {
  onlyMe: OnlyMeView;
  say: Say;
}

/** "Is it only me?": what can be known from here, and how to find out the rest. */
export function OnlyMe({ onlyMe, say }: OnlyMeProps) {
  const { answer, seen, checker } = onlyMe;
  return (
    <details class="fold">
      <summary>
        {say('onlyMeTitle')}
        <span class="fold__count" />
        <Chevron />
      </summary>
      <div class="fold__body">
        <p>{answer}</p>
        {seen.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{say('onlyMeHidden')}</p>
        <h3>{say('phoneTitle')}</h3>
        <p>{say('phoneHow')}</p>
        <PhoneCode key={onlyMe.address} onlyMe={onlyMe} say={say} />
        <h3>{say('checkerTitle')}</h3>
        {checker === null ? (
          <p>{say('checkerNone')}</p>
        ) : (
          <>
            <p>{say('checkerHow', checker.host, checker.name)}</p>
            <a
              class="button"
              href={checker.url}
              target="_blank"
              rel="noopener noreferrer"
              data-action="ask-checker"
            >
              <Icon name="external" small />
              {say('checkerAsk', checker.host)}
            </a>
          </>
        )}
      </div>
    </details>
  );
}

type Drawing = typeof import('../design/QrCode.tsx').QrCode;

/**
 * The page's address as a code. Drawn after a click alone: whoever looks on could read it. What draws it is loaded then,
 * too: few ask for it, and everybody waits for the first paint.
 */
class PhoneCode extends Component<OnlyMeProps, { drawing: Drawing | null }> {
  override state = { drawing: null };

  private toggle = async () => {
    if (this.state.drawing !== null) return this.setState({ drawing: null });
    const { QrCode } = await import('../design/QrCode.tsx');
    this.setState({ drawing: QrCode });
  };

  override render({ onlyMe, say }: OnlyMeProps, { drawing: Code }: { drawing: Drawing | null }) {
    if (!fitsQrCode(onlyMe.address)) return <p>{say('phoneTooLong')}</p>;
    const isShown = Code !== null;
    return (
      <>
        {onlyMe.cautions.map((caution) => (
          <p class="caution" key={caution}>
            {caution}
          </p>
        ))}
        <button
          type="button"
          class="button"
          data-action="show-code"
          aria-expanded={isShown}
          onClick={this.toggle}
        >
          <Icon name="phone" small />
          {say(isShown ? 'phoneHide' : 'phoneShow')}
        </button>
        {isShown ? <Code text={onlyMe.address} label={say('phoneCode')} /> : null}
      </>
    );
  }
}
