import type { Say } from '../texts.ts';
import { type Runner, runnerNames, runners } from './runner.ts';

interface RunnerChoiceProps {
  /** The step it stands in: the choices of one step belong together. */
  step: string;
  runner: Runner;
  say: Say;
  choose(runner: Runner): void;
}

/** How the app runs decides how it is restarted and where it writes. */
export function RunnerChoice({ step, runner, say, choose }: RunnerChoiceProps) {
  return (
    <fieldset class="runners">
      <legend>{say('ownerHowRuns')}</legend>
      {runners.map((id) => (
        <label key={id} class="runners__choice">
          <input
            type="radio"
            name={`runner-of-${step}`}
            data-action={`runner-${id}`}
            checked={id === runner}
            onChange={() => choose(id)}
          />
          {runnerNames[id]}
        </label>
      ))}
    </fieldset>
  );
}
