import { Chevron, Icon } from '../design/Icon.tsx';
import type { Say } from '../texts.ts';
import { AccessCard } from './AccessCard.tsx';
import { CareCard } from './CareCard.tsx';
import { Facts } from './Facts.tsx';
import type { Deeds } from './Popup.tsx';
import type { View } from './view.ts';

type FailingView = Extract<View, { kind: 'failing' }>;

/** A page that failed: what to beware of, the one thing to press, what is known besides. */
export function Failing({ view, say, deeds }: { view: FailingView; say: Say; deeds: Deeds }) {
  return (
    <>
      <CareCard form={view.form} opensAnew={view.action.command === 'open-anew'} say={say} />
      <MainButton view={view} say={say} deeds={deeds} />
      {view.notes.length === 0 ? null : (
        <div class="section">
          <ul class="section__body checks">
            {view.notes.map((note) => (
              <li class="check" key={note}>
                <Icon name="info" small />
                <span class="check__text">{note}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {view.withheld ? <AccessCard say={say} deeds={deeds} main={false} site={view.siteKnown} /> : null}
      <details class="fold" open>
        <summary>
          {view.meaningTitle}
          <span class="fold__count" />
          <Chevron />
        </summary>
        <div class="fold__body">
          {view.meaning.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </details>
      <Facts facts={view.facts} say={say} />
    </>
  );
}

function MainButton({ view, say, deeds }: { view: FailingView; say: Say; deeds: Deeds }) {
  const { command, label } = view.action;
  return (
    <div class="actions">
      <button
        type="button"
        class="button button--main"
        data-action={command}
        aria-disabled={view.busy}
        onClick={() => (view.busy ? undefined : deeds.act(command))}
      >
        <Icon name={command === 'open-anew' ? 'external' : 'refresh'} small />
        {say(view.busy ? 'trying' : label)}
      </button>
    </div>
  );
}
