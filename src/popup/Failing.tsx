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
      {below === null || rest?.waiting == null ? (
        <FirstThings view={view} say={say} deeds={deeds} />
      ) : (
        <>
          <below.Waiting waiting={rest.waiting} say={say} times={times} deeds={deeds}>
            <ActionButtons view={view} which={isCareful(view) ? 'second' : 'both'} say={say} deeds={deeds} />
          </below.Waiting>
          <Care view={view} say={say} deeds={deeds} />
          {isCareful(view) ? <ActionButtons view={view} which="main" say={say} deeds={deeds} /> : null}
          <Route path={view.path} say={say} />
        </>
      )}
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
  const button = <ActionButtons view={view} which="both" say={say} deeds={deeds} />;
  if (!isCareful(view)) {
    return (
      <>
        {path}
        {button}
      </>
    );
  }
  return (
    <>
      <Care view={view} say={say} deeds={deeds} />
      {button}
      {path}
    </>
  );
}

/** Whether something is to be read before anything is loaded: only to stop is always safe. */
function isCareful({ form }: FailingView): boolean {
  return form === 'in-doubt' || form === 'unknown';
}

function Care({ view: { form, actions }, say, deeds }: FirstProps) {
  const opensAnew = actions.main.name === 'open-anew';
  return <CareCard form={form} opensAnew={opensAnew} say={say} goBack={deeds.goBack} />;
}

interface ActionButtonsProps extends FirstProps {
  which: 'both' | 'main' | 'second';
}

function ActionButtons({ view, which, say, deeds }: ActionButtonsProps) {
  const { main, second } = view.actions;
  if (which === 'second' && second === null) return null;
  return (
    <div class={view.settled ? 'actions' : 'actions actions--unsettled'}>
      {which === 'second' ? null : <ActionButton action={main} main view={view} say={say} deeds={deeds} />}
      {second === null || which === 'main' ? null : (
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
