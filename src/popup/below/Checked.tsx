import { Chevron, Icon, Spinner } from '../../design/Icon.tsx';
import { Mark } from '../../design/Mark.tsx';
import type { Say } from '../../texts.ts';
import type { Deeds } from '../Popup.tsx';
import type { Evidence } from '../words/evidence.ts';

interface CheckedProps {
  evidence: Evidence;
  say: Say;
  deeds: Deeds;
}

/** What was checked, with the figures: how we know. */
export function Checked({ evidence, say, deeds }: CheckedProps) {
  const { phase, count, reasons, checks, changed, asked } = evidence;
  const isRunning = phase === 'running';
  return (
    <details class="fold" open>
      <summary>
        {say('checksTitle')}
        <span class="fold__count">{count}</span>
        <Chevron />
      </summary>
      <div class="fold__body">
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        {changed === '' ? null : (
          <p class="changed">
            <Icon name="history" small />
            <span>{changed}</span>
          </p>
        )}
        <ul class="checks">
          {checks.map((check) => (
            <CheckItem key={`${check.id} ${check.result === 'running'}`} check={check} arriving={isRunning} />
          ))}
        </ul>
        {asked === '' ? null : <p class="check__fact">{asked}</p>}
        <button
          type="button"
          class="button"
          data-action="check-again"
          aria-disabled={isRunning}
          onClick={() => (isRunning ? undefined : deeds.check('again'))}
        >
          <Icon name="refresh" small />
          {say(isRunning ? 'checking' : 'checkAgain')}
        </button>
      </div>
    </details>
  );
}

function CheckItem({ check, arriving }: { check: Evidence['checks'][number]; arriving: boolean }) {
  const { id, result, state, title, fact, remedy, before } = check;
  const isNew = arriving && result !== 'running' && id !== 'maker';
  return (
    <li class="check" data-check={id} data-result={result} data-arriving={isNew ? '' : undefined}>
      {result === 'running' ? <Spinner small /> : <Mark health={result} />}
      <span class="check__text">
        <span class="only-read">{state} </span>
        {title}
        {[fact, remedy, before].map((line) =>
          line === '' ? null : (
            <span class="check__fact" key={line}>
              {line}
            </span>
          ),
        )}
      </span>
    </li>
  );
}

/** What else it could be, the best-proven first. */
export function Others({ evidence, say }: { evidence: Evidence; say: Say }) {
  if (evidence.others.length === 0) return null;
  return (
    <section class="section" aria-labelledby="others-title">
      <div class="section__head">
        <h2 id="others-title">{say('othersTitle')}</h2>
      </div>
      <ul class="section__body checks">
        {evidence.others.map(({ title, because }) => (
          <li class="check" key={title}>
            <Mark health="unknown" />
            <span class="check__text">
              {title}
              <span class="check__fact">{because}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where asking again might use something up, only the person may start it. */
export function AskPage({ why, say, deeds }: { why: Evidence['asksPage']; say: Say; deeds: Deeds }) {
  if (why === null) return null;
  return (
    <section class="card" aria-labelledby="ask-title">
      <h2 class="card__title" id="ask-title">
        {say('askPageTitle')}
      </h2>
      <p>{say(why === 'person-wants-to' ? 'askPageWish' : 'askPageWhy')}</p>
      <button type="button" class="button" data-action="ask-page" onClick={() => deeds.check('ask-page')}>
        {say('askPage')}
      </button>
    </section>
  );
}
