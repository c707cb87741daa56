import { Icon, type IconName } from '../design/Icon.tsx';
import type { Say } from '../texts.ts';
import { CareCard } from './CareCard.tsx';
import type { Below, Deeds } from './Popup.tsx';
import { goToStep } from './plan/go-to-step.ts';
import { Route } from './Route.tsx';
import type { View } from './view.ts';
import type { Action } from './words/actions.ts';
import type { Times } from './words/times.ts';

export type FailingView = Extract<View, { kind: 'failing' }>;

interface FailingProps {
  view: FailingView;
  below: Below | null;
  say: Say;
  times: Times;
  deeds: Deeds;
}

type FirstProps = Omit<FailingProps, 'below' | 'times'>;

/** A page that failed: where it breaks, the one thing to press, how we know, and what is known besides. */
export function Failing({ view, below, say, times, deeds }: FailingProps) {
  const { rest } = view;
  return (
    <>
      {below === null || rest?.waiting == null ? null : (
        <below.Waiting waiting={rest.waiting} say={say} times={times} deeds={deeds} />
      )}
      <FirstThings view={view} say={say} deeds={deeds} />
      {below === null || rest === null ? null : (
        <below.Rest view={view} rest={rest} say={say} times={times} deeds={deeds} />
      )}
      {view.opensInTab ? null : (
        <div class="section">
          <p class="section__body">{say('noTabInPrivate')}</p>
        </div>
      )}
    </>
  );
}

/** The path, then what to press; but where a form is in doubt, that comes before both. */
function FirstThings({ view, say, deeds }: FirstProps) {
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
      <CareCard
        form={view.form}
        opensAnew={view.actions.main.name === 'open-anew'}
        say={say}
        goBack={deeds.goBack}
      />
      {button}
      {path}
    </>
  );
}

function ActionButtons({ view, say, deeds }: FirstProps) {
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

const mainIcons: Readonly<Partial<Record<string, IconName>>> = { 'open-anew': 'external', watch: 'bell' };

interface ActionButtonProps extends FirstProps {
  action: Action;
  main: boolean;
}

function ActionButton({ action, main, view, say, deeds }: ActionButtonProps) {
  const { name, label, does } = action;
  const press = () =>
    does.kind === 'open-step' ? goToStep(does.fix, view.rest?.plan?.order ?? [], deeds) : deeds.act(does);
  return (
    <button
      type="button"
      class={`button ${main ? 'button--main' : 'button--second'}`}
      data-action={name}
      aria-disabled={view.busy}
      onClick={() => (view.busy ? undefined : press())}
    >
      {does.kind === 'open-step' || !main ? null : <Icon name={mainIcons[name] ?? 'refresh'} small />}
      {say(view.busy && main ? 'trying' : label)}
    </button>
  );
}
