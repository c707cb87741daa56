import { Component } from 'preact';
import { Icon } from '../design/Icon.tsx';
import { fitsQrCode, QrCode } from '../design/QrCode.tsx';
import type { Say } from '../texts.ts';
import type { OnlyMe as OnlyMeView } from './words/only-me.ts';

export interface OnlyMeProps {
  onlyMe: OnlyMeView;
  say: Say;
}

/** What can be known from here, and two ways to find out the rest. */
export function OnlyMeAnswer({ onlyMe, say }: OnlyMeProps) {
  const { answer, seen, checker } = onlyMe;
  return (
    <>
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
    </>
  );
}

/** The page's address as a code. Drawn after a click alone: whoever looks on could read it. */
class PhoneCode extends Component<OnlyMeProps, { shown: boolean }> {
  override state = { shown: false };

  override render({ onlyMe, say }: OnlyMeProps, { shown }: { shown: boolean }) {
    if (!fitsQrCode(onlyMe.address)) return <p>{say('phoneTooLong')}</p>;
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
          aria-expanded={shown}
          onClick={() => this.setState({ shown: !shown })}
        >
          <Icon name="phone" small />
          {say(shown ? 'phoneHide' : 'phoneShow')}
        </button>
        {shown ? <QrCode text={onlyMe.address} label={say('phoneCode')} /> : null}
      </>
    );
  }
}
