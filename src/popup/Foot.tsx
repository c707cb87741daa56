import { Icon, type IconName } from '../design/Icon.tsx';
import type { FixId } from '../incident/fix-id.ts';
import type { Say } from '../texts.ts';
import type { Deeds, Shown } from './Popup.tsx';
import { goToStep } from './plan/go-to-step.ts';
import type { View } from './view.ts';
import type { PlanView } from './words/plan/plan.ts';

interface FootProps extends Pick<Shown, 'place'> {
  view: View;
  isOwners: boolean;
  say: Say;
  deeds: Deeds;
}

/** What is always at hand. */
export function Foot({ view, isOwners, place, say, deeds }: FootProps) {
  const plan = view.kind === 'failing' && !isOwners ? (view.rest?.plan ?? null) : null;
  return (
    <footer class="foot">
      {plan === null ? null : <ToTell plan={plan} say={say} deeds={deeds} />}
      {view.kind === 'failing' && !isOwners ? (
        <FootButton
          action="owner"
          icon="terminal"
          label={say('runThisSite')}
          press={() => deeds.show('owner')}
        />
      ) : null}
      {view.kind === 'failing' ? null : (
        <FootButton action="journal" icon="history" label={say('openJournal')} press={deeds.openJournal} />
      )}
      <span class="foot__end">
        <a
          class="button button--icon"
          href="/src/help/index.html"
          target="_blank"
          rel="noopener"
          aria-label={say('whatIs502')}
          title={say('whatIs502')}
        >
          <Icon name="question" small />
        </a>
        {view.kind === 'failing' && view.opensInTab && place === 'popup' ? (
          <IconButton action="open-in-tab" icon="external" label={say('openInTab')} press={deeds.openInTab} />
        ) : null}
        <IconButton action="settings" icon="settings" label={say('settings')} press={deeds.openSettings} />
      </span>
    </footer>
  );
}

/** To the steps in which somebody is told of it. */
function ToTell({ plan, say, deeds }: { plan: PlanView; say: Say; deeds: Deeds }) {
  const goTo = (fix: FixId, tool: 'report' | null) => goToStep(fix, plan.order, deeds, tool);
  const { report, contact } = plan;
  return (
    <>
      {report === null ? null : (
        <FootButton
          action="to-report"
          icon="copy"
          label={say('footReport')}
          press={() => goTo(report, 'report')}
        />
      )}
      {contact === null ? null : (
        <FootButton
          action="to-contact"
          icon="mail"
          label={say('footContact')}
          press={() => goTo(contact, null)}
        />
      )}
    </>
  );
}

interface FootButtonProps {
  action: string;
  icon: IconName;
  label: string;
  press(): void;
}

function FootButton({ action, icon, label, press }: FootButtonProps) {
  return (
    <button type="button" class="button button--plain" data-action={action} onClick={press}>
      <Icon name={icon} small />
      {label}
    </button>
  );
}

function IconButton({ action, icon, label, press }: FootButtonProps) {
  return (
    <button
      type="button"
      class="button button--plain button--icon"
      data-action={action}
      aria-label={label}
      title={label}
      onClick={press}
    >
      <Icon name={icon} small />
    </button>
  );
}
