import { Chevron } from '../design/Icon.tsx';
import type { Say } from '../texts.ts';
import { Blocks } from './Blocks.tsx';
import type { Runner } from './runner.ts';
import type { Step } from './step.ts';

export interface StepsProps {
  steps: readonly Step[];
  runner: Runner;
  say: Say;
  choose(runner: Runner): void;
}

/** One open at a time; the browser sees to that by the name that they share. */
export function Steps({ steps, ...props }: StepsProps) {
  const { say } = props;
  return (
    <ol class="fixes">
      {steps.map(({ id, title, why, blocks }, index) => (
        <li class="fix" key={id} data-step={id} data-progress="todo">
          <details name="fix" open={index === 0}>
            <summary>
              <span class="fix__step">{index + 1}</span>
              <span class="fix__head">
                <span class="fix__title">{say(...title)}</span>
                <span class="fix__chance">{say(...why)}</span>
              </span>
              <Chevron />
            </summary>
            <div class="fix__body">
              <Blocks step={id} blocks={blocks} {...props} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
