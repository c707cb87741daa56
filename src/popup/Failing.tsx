import { Chevron, Icon } from '../design/Icon.tsx';
import type { Say } from '../texts.ts';
import { AccessCard } from './AccessCard.tsx';
import { CareCard } from './CareCard.tsx';
import { AskPage, Checked, Others } from './Checked.tsx';
import { Facts } from './Facts.tsx';
import { Further } from './Further.tsx';
import { OnlyMe } from './OnlyMe.tsx';
import type { Deeds } from './Popup.tsx';
import { goToStep } from './plan/go-to-step.ts';
import { Plan } from './plan/Plan.tsx';
import { Route } from './Route.tsx';
import type { View } from './view.ts';
import type { Action } from './words/actions.ts';

type FailingView = Extract<View, { kind: 'failing' }>;

interface FailingProps {
  view: FailingView;
  say: Say;
  deeds: Deeds;
}

/** A page that failed: where it breaks, the one thing to press, how we know, and what is known besides. */
export function Failing({ view, say, deeds }: FailingProps) {
  return (
    <>
      <FirstThings view={view} say={say} deeds={deeds} />
      <Notes notes={view.notes} />
      <AskPage why={view.evidence.asksPage} say={say} deeds={deeds} />
      {view.plan === null ? null : <Plan plan={view.plan} say={say} deeds={deeds} />}
      {view.withheld ? <AccessCard say={say} deeds={deeds} main={false} site={view.siteKnown} /> : null}
      <Checked evidence={view.evidence} say={say} deeds={deeds} />
      <Others evidence={view.evidence} say={say} />
      <Further further={view.further} say={say} deeds={deeds} />
      <OnlyMe onlyMe={view.onlyMe} say={say} />
      <details class="fold">
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
      {view.opensInTab ? null : (
        <div class="section">
          <p class="section__body">{say('noTabInPrivate')}</p>
        </div>
      )}
    </>
  );
}

/** The path, then what to press; but where a form is in doubt, that comes before both. */
function FirstThings({ view, say, deeds }: FailingProps) {
  const path = <Route path={view.path} say={say} />;
  const button = <ActionButtons view={view} say={say} deeds={deeds} />;
  if (view.form !== 'in-doubt' && view.form !== 'unknown') {
    return (
      <>
        {path}
        {button}
      </>
    );
  }
  return (
    <>
      <CareCard form={view.form} opensAnew={view.actions.main.name === 'open-anew'} say={say} />
      {button}
      {path}
    </>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <div class="section">
      <ul class="section__body checks">
        {notes.map((note) => (
          <li class="check" key={note}>
            <Icon name="info" small />
            <span class="check__text">{note}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ActionButtons({ view, say, deeds }: FailingProps) {
  const { main, second } = view.actions;
  return (
    <div class="actions">
      <ActionButton action={main} main view={view} say={say} deeds={deeds} />
      {second === null ? null : (
        <ActionButton action={second} main={false} view={view} say={say} deeds={deeds} />
      )}
    </div>
  );
}

interface ActionButtonProps extends FailingProps {
  action: Action;
  main: boolean;
}

function ActionButton({ action, main, view, say, deeds }: ActionButtonProps) {
  const { name, label, does } = action;
  const press = () =>
    does.kind === 'open-step' ? goToStep(does.fix, view.plan?.order ?? [], deeds) : deeds.act(does);
  return (
    <button
      type="button"
      class={`button ${main ? 'button--main' : 'button--second'}`}
      data-action={name}
      aria-disabled={view.busy}
      onClick={() => (view.busy ? undefined : press())}
    >
      {does.kind === 'open-step' ? null : <Icon name={name === 'open-anew' ? 'external' : 'refresh'} small />}
      {say(view.busy && main ? 'trying' : label)}
    </button>
  );
}
