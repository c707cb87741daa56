import { Host } from '../../design/Host.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Mark } from '../../design/Mark.tsx';
import type { Say } from '../../texts.ts';
import type { Deeds } from '../Popup.tsx';
import type { HostLine, PartsView } from '../words/parts.ts';

interface PartsProps {
  parts: PartsView;
  /** Whether the popup's headline speaks of something else, so that the section has to say it itself. */
  titled: boolean;
  say: Say;
  deeds: Deeds;
}

/** What failed of a page that loaded: where it went, what it was, whose gateway answered. */
export function Parts({ parts, titled, say, deeds }: PartsProps) {
  return (
    <section
      class="section parts"
      aria-labelledby="parts-title"
      data-parts={parts.count}
      data-whole={parts.isWhole}
    >
      <div class="section__head">
        <h2 id="parts-title">{titled ? parts.sentence : say('partsTitle')}</h2>
        <span>{parts.how}</span>
      </div>
      <div class="section__body">
        <ul class="checks">
          {parts.hosts.map((line) => (
            <Line key={line.host} line={line} say={say} />
          ))}
        </ul>
        {parts.notes.map((note) => (
          <p class="parts__note" key={note}>
            {note}
          </p>
        ))}
        {parts.isWhole ? null : (
          <button type="button" class="button" data-action="watch-parts" onClick={deeds.openSettings}>
            <Icon name="settings" small />
            {say('partsWatch')}
          </button>
        )}
        {parts.opensAnew ? (
          <>
            <p class="parts__note">{say('partsAnew')}</p>
            <button type="button" class="button" data-action="open-anew" onClick={deeds.openAnew}>
              <Icon name="external" small />
              {say('openAnewUnknown')}
            </button>
          </>
        ) : null}
      </div>
    </section>
  );
}

function Line({ line: { host, side, whose, failed, gateway }, say }: { line: HostLine; say: Say }) {
  return (
    <li class="check" data-part-host={host} data-part-side={side}>
      <Mark health="failing" />
      <span class="check__text">
        <span class="only-read">{say('markFailing')} </span>
        <Host name={host} />
        <span class="check__fact">{whose}</span>
        <span class="check__fact parts__failed">
          {failed.map((what) => (
            <span key={what}>{what}</span>
          ))}
        </span>
        {gateway === '' ? null : <span class="check__fact">{gateway}</span>}
      </span>
    </li>
  );
}
