import { Brand } from '../design/Brand.tsx';
import { HelpLink } from '../design/HelpLink.tsx';
import { Icon } from '../design/Icon.tsx';
import { Mark } from '../design/Mark.tsx';
import type { Say } from '../texts.ts';

export interface WelcomeProps {
  pinned: boolean;
  notices: boolean;
  everySite: boolean;
  say: Say;
  allowEverySite(): void;
  allowNotices(): void;
}

/** Shown once after the installation: what it does, how to keep it in sight, and what it needs. */
export function Welcome(props: WelcomeProps) {
  const { say } = props;
  return (
    <main class="options" data-pinned={props.pinned} data-access={props.everySite}>
      <Brand title={say('welcomeTitle')} />
      <p class="welcome__lead">{say('welcomeLead')}</p>
      <Pin {...props} />
      <Access {...props} />
      <p class="welcome__end">
        {say('welcomeReady')} <HelpLink say={say} />
      </p>
    </main>
  );
}

function Pin({ pinned, notices, say, allowNotices }: WelcomeProps) {
  return (
    <section class="panel" aria-labelledby="pin-title">
      <header class="panel__head">
        <h2 id="pin-title">{say('welcomePinTitle')}</h2>
      </header>
      <div class="panel__body" aria-live="polite">
        {pinned ? (
          <Done text={say('welcomePinned')} />
        ) : (
          <>
            <ol class="steps">
              <li>
                <Icon name="puzzle" />
                {say('welcomePinOpen')}
              </li>
              <li>
                <Icon name="pin" />
                {say('welcomePinPress')}
              </li>
            </ol>
            {notices ? (
              <Done text={say('welcomeNotices')} />
            ) : (
              <p class="welcome__else">
                {say('welcomePinInstead')}
                <button type="button" class="button" data-action="allow-notices" onClick={allowNotices}>
                  {say('welcomeAllowNotices')}
                </button>
              </p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function Access({ everySite, say, allowEverySite }: WelcomeProps) {
  return (
    <section class="panel" aria-labelledby="access-title">
      <header class="panel__head">
        <h2 id="access-title">{say('welcomeAccessTitle')}</h2>
      </header>
      <div class="panel__body" aria-live="polite">
        <p>{say('welcomeAccess')}</p>
        {everySite ? (
          <Done text={say('welcomeAccessGranted')} />
        ) : (
          <button
            type="button"
            class="button button--main"
            data-action="allow-every-site"
            onClick={allowEverySite}
          >
            {say('allowEverySite')}
          </button>
        )}
      </div>
    </section>
  );
}

function Done({ text }: { text: string }) {
  return (
    <p class="welcome__done">
      <Mark health="ok" />
      {text}
    </p>
  );
}
