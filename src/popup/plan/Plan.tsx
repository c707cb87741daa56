import { Chevron } from '../../design/Icon.tsx';
import type { Say } from '../../texts.ts';
import type { Deeds } from '../Popup.tsx';
import type { PlanView, StepView } from '../words/plan/plan.ts';
import type { Times } from '../words/times.ts';
import { Step } from './Step.tsx';

export interface PlanProps {
  plan: PlanView;
  say: Say;
  times: Times;
  deeds: Deeds;
}

/** The way through the fixes, one step open at a time. */
export function Plan({ plan, say, times, deeds }: PlanProps) {
  const item = (step: StepView) => (
    <Step
      key={step.id}
      step={step}
      isOpen={step.id === plan.open}
      plan={plan}
      say={say}
      times={times}
      deeds={deeds}
    />
  );
  const isOpenUnlikely = plan.unlikely.some(({ id }) => id === plan.open);
  return (
    <section class="section" aria-labelledby="plan-title">
      <div class="section__head">
        <h2 id="plan-title">{plan.title}</h2>
        <span>{plan.count}</span>
      </div>
      <ol class="fixes">{plan.steps.map(item)}</ol>
      {plan.unlikely.length === 0 ? null : (
        <details class="unlikely" open={isOpenUnlikely}>
          <summary>
            {say('planUnlikely', String(plan.unlikely.length))}
            <Chevron />
          </summary>
          <ol class="fixes">{plan.unlikely.map(item)}</ol>
        </details>
      )}
    </section>
  );
}
