import { Component } from 'preact';
import type { Say } from '../texts.ts';
import { fitsQrCode } from './fits-qr-code.ts';
import { Icon } from './Icon.tsx';
import { Lazy } from './Lazy.tsx';

interface PhoneCodeProps {
  address: string;
  /** What to beware of before the address is shown to anybody. */
  cautions: readonly string[];
  say: Say;
}

const drawing = () => import('./QrCode.tsx').then(({ QrCode }) => QrCode);

/** A page's address as a code. Drawn after a click alone: whoever looks on could read it. */
export class PhoneCode extends Component<PhoneCodeProps, { isShown: boolean }> {
  override state = { isShown: false };

  private toggle = () => this.setState({ isShown: !this.state.isShown });

  override render({ address, cautions, say }: PhoneCodeProps, { isShown }: { isShown: boolean }) {
    if (!fitsQrCode(address)) return <p>{say('phoneTooLong')}</p>;
    return (
      <>
        {cautions.map((caution) => (
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
        {isShown ? <Lazy load={drawing} with={{ text: address, label: say('phoneCode') }} /> : null}
      </>
    );
  }
}
