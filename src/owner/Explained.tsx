import type { Say } from '../texts.ts';
import type { Explanation } from './saved/explain.ts';

interface ExplainedProps {
  explanation: Extract<Explanation, { kind: 'explained' }>;
  say: Say;
}

/** What the answer means, and what it tells besides; its own words are shown as code. */
export function Explained({ explanation, say }: ExplainedProps) {
  const { status, name, meaning, told } = explanation;
  return (
    <section class="panel" aria-labelledby="explained-title" data-status={status}>
      <header class="panel__head">
        <h2 id="explained-title">
          <bdi dir="ltr">
            {status} {name}
          </bdi>
        </h2>
      </header>
      <div class="panel__body">
        <p>{say(...meaning)}</p>
        <dl class="facts facts--boxed">
          {told.map(({ label, value }) => (
            <>
              <dt>{say(label)}</dt>
              <dd>{typeof value === 'string' ? <code dir="ltr">{value}</code> : say(...value)}</dd>
            </>
          ))}
        </dl>
      </div>
    </section>
  );
}
