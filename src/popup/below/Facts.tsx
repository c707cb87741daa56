import { Chevron } from '../../design/Icon.tsx';
import type { Say } from '../../texts.ts';
import type { Fact } from '../words/story.ts';

/** The technical facts, one press away. */
export function Facts({ facts, say }: { facts: readonly Fact[]; say: Say }) {
  return (
    <details class="fold">
      <summary>
        {say('detailsTitle')}
        <span class="fold__count" />
        <Chevron />
      </summary>
      <div class="fold__body">
        <dl class="facts facts--boxed">
          {facts.map(({ label, value, code }) => (
            <>
              <dt>{say(label)}</dt>
              <dd>{code ? <code>{value}</code> : value}</dd>
            </>
          ))}
        </dl>
      </div>
    </details>
  );
}
