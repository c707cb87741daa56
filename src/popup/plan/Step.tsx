import { Chevron, Icon, type IconName, Spinner } from '../../design/Icon.tsx';
import { WentMark } from '../../design/Mark.tsx';
import type { Progress } from '../../fixes/progress.ts';
import type { Note } from '../../incident/course.ts';
import type { Say } from '../../texts.ts';
import type { Deeds } from '../Popup.tsx';
import type { Act } from '../words/plan/act.ts';
import type { StepButton } from '../words/plan/buttons.ts';
import type { StepView } from '../words/plan/plan.ts';
import { Cookies } from './Cookies.tsx';
import type { PlanProps } from './Plan.tsx';
import { ToolItem } from './Tools.tsx';

interface StepProps extends PlanProps {
  step: StepView;
  isOpen: boolean;
}

/** One fix: what it is, what it costs, and what there is to press. */
export function Step({ step, isOpen, plan, say, times, deeds }: StepProps) {
  const { id, progress, number, title, line } = step;
  const opened: Note = { kind: 'opened', fix: id, order: [...plan.order] };
  const toggle = () => deeds.act({ kind: 'note', note: isOpen ? { kind: 'closed', fix: id } : opened });
  return (
    <li class="fix" data-fix={id} data-progress={progress}>
      <details open={isOpen}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by nature. */}
        <summary onClick={toggle}>
          <span class="fix__step">{progress === 'todo' ? number : <StepMark progress={progress} />}</span>
          <span class="fix__head">
            <span class="fix__title">{title}</span> <span class="fix__chance">{line}</span>
          </span>
          <Chevron />
        </summary>
        <StepBody step={step} isOpen={isOpen} plan={plan} say={say} times={times} deeds={deeds} />
      </details>
    </li>
  );
}

function StepMark({ progress }: { progress: Exclude<Progress, 'todo'> }) {
  return progress === 'doing' ? <Spinner /> : <WentMark went={progress} />;
}

/** What it is and how it is done; but while it is under way, how it stands and what to press come first. */
function StepBody({ step, isOpen, plan, say, times, deeds }: StepProps) {
  const { id, says, costs, steps, tools, cookies, hint, reminder, buttons } = step;
  const act = (done: Act) => deeds.act(done, { kind: 'opened', fix: id, order: [...plan.order] });
  const isUnderWay = hint !== '';
  const now = (
    <>
      {hint === '' ? null : <p role="status">{hint}</p>}
      {reminder === '' ? null : (
        <p class="reminder">
          <Icon name="undo" small />
          {reminder}
        </p>
      )}
      <Buttons buttons={buttons} isBusy={plan.busy} act={act} say={say} />
    </>
  );
  return (
    <div class="fix__body">
      {isUnderWay ? now : null}
      {says.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div class="fix__meta">
        {costs.map((cost) => (
          <span class="cost" key={cost}>
            {cost}
          </span>
        ))}
      </div>
      {steps.length === 0 ? null : (
        <ol class="fix__steps">
          {steps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      {tools.map((tool) => (
        <ToolItem
          key={JSON.stringify(tool)}
          tool={tool}
          isOpen={isOpen}
          page={plan.page}
          say={say}
          times={times}
          deeds={deeds}
        />
      ))}
      {cookies === null ? null : <Cookies list={cookies} say={say} />}
      {isUnderWay ? null : now}
    </div>
  );
}

interface ButtonsProps {
  buttons: readonly StepButton[];
  isBusy: boolean;
  act: Deeds['act'];
  say: Say;
}

function Buttons({ buttons, isBusy, act, say }: ButtonsProps) {
  if (buttons.length === 0) return null;
  const warnings = [...new Set(buttons.flatMap(({ warning }) => (warning === null ? [] : [warning])))];
  return (
    <>
      {warnings.map((warning) => (
        <p class="caution" key={warning}>
          {say(warning)}
        </p>
      ))}
      <div class="fix__buttons">
        {buttons.map(({ action, label, icon, act: done }) => (
          <button
            key={action}
            type="button"
            class={`button ${action === 'skipped' ? 'button--plain' : ''}`}
            data-action={action}
            aria-disabled={isBusy}
            onClick={() => (isBusy ? undefined : act(done))}
          >
            {icon === null ? null : <StepIcon name={icon} />}
            {say(...label)}
          </button>
        ))}
      </div>
    </>
  );
}

function StepIcon({ name }: { name: IconName }) {
  return <Icon name={name} small />;
}
