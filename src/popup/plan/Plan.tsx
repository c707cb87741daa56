import { Component, createRef } from 'preact';
import { Chevron } from '../../design/Icon.tsx';
import type { FixId } from '../../incident/fix-id.ts';
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
export class Plan extends Component<PlanProps> {
  private list = createRef<HTMLElement>();
  /** What has the keyboard, if it is in a step: seen before it is drawn anew, for then it may be gone. */
  private holder: FixId | null = null;

  /** Where the step with the keyboard has closed, the keyboard goes on at the one that stands open now. */
  override componentDidUpdate({ plan: { open: before } }: PlanProps) {
    const { open } = this.props.plan;
    if (open === before || open === null || this.holder === null || this.holder !== before) return;
    if (document.activeElement?.closest('summary') != null) return;
    this.list.current?.querySelector<HTMLElement>(`[data-fix="${open}"] summary`)?.focus();
  }

  override componentWillUpdate() {
    const holder = this.list.current?.contains(document.activeElement)
      ? document.activeElement?.closest('[data-fix]')?.getAttribute('data-fix')
      : null;
    this.holder = this.props.plan.order.find((id) => id === holder) ?? null;
  }

  override render({ plan, say, times, deeds }: PlanProps) {
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
      <section class="section" aria-labelledby="plan-title" ref={this.list}>
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
}
