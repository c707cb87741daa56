import { Icon } from '../design/Icon.tsx';
import type { Say } from '../texts.ts';
import type { Deeds } from './Popup.tsx';

interface AccessCardProps {
  say: Say;
  deeds: Deeds;
  /** Whether it holds the popup's main action. */
  main: boolean;
  /** Whether the site is known, so that it can be allowed by itself. */
  site: boolean;
}

/** Offers the grant of access, with what it is good for. */
export function AccessCard({ say, deeds, main, site }: AccessCardProps) {
  return (
    <>
      <div class={main ? 'actions' : 'section__body allow'}>
        {site ? (
          <button
            type="button"
            class={`button ${main ? 'button--main' : ''}`}
            data-action="allow-site"
            onClick={() => deeds.allow('site')}
          >
            <Icon name="lock" small />
            {say('allowSite')}
          </button>
        ) : null}
        <button
          type="button"
          class={`button ${main ? (site ? 'button--second' : 'button--main') : ''}`}
          data-action="allow-every-site"
          onClick={() => deeds.allow('every-site')}
        >
          {say('allowEverySite')}
        </button>
      </div>
      <section class="card" aria-labelledby="allow-title">
        <h2 class="card__title" id="allow-title">
          {say('allowTitle')}
        </h2>
        <p>{say('allowStatus')}</p>
        <p>{say('allowPlace')}</p>
        <p>{say('allowHint')}</p>
      </section>
    </>
  );
}
