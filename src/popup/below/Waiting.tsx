import { Icon } from '../../design/Icon.tsx';
import { Mark } from '../../design/Mark.tsx';
import type { Say } from '../../texts.ts';
import type { Deeds } from '../Popup.tsx';
import { states } from '../words/path.ts';
import type { Times } from '../words/times.ts';
import type { WaitingView } from '../words/waiting.ts';
import { Countdown } from './Countdown.tsx';

interface WaitingProps {
  waiting: WaitingView;
  say: Say;
  times: Times;
  deeds: Deeds;
  /** What can be pressed at once, with the way to stop. */
  children: preact.ComponentChildren;
}

/** How the waiting stands: when the site is asked next, what it has answered so far, and what the person may choose. */
export function Waiting({ waiting, say, times, deeds, children }: WaitingProps) {
  const { kind, stand, nextAt, next, lines, restarted } = waiting;
  return (
    <section class="waiting" data-waiting={kind} aria-labelledby="waiting-title">
      <div class="countdown">
        {nextAt === null ? (
          <Icon name={kind === 'back' ? 'check' : 'clock'} />
        ) : (
          <Countdown nextAt={nextAt} say={say} times={times} />
        )}
        <div>
          <h2 id="waiting-title" class="countdown__stand">
            {nextAt === null ? stand : say('waitingTry', String(next))}
          </h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
      {children}
      {restarted === null ? null : <AfterRestart name={restarted} say={say} deeds={deeds} />}
      <Choices waiting={waiting} say={say} deeds={deeds} />
      <Tries tries={waiting.tries} say={say} />
    </section>
  );
}

function AfterRestart({ name, say, deeds }: { name: string; say: Say; deeds: Deeds }) {
  return (
    <div class="card__choices waiting__choices">
      <button
        type="button"
        class="button"
        data-action="go-on-waiting"
        onClick={() => deeds.act({ kind: 'go-on-waiting', key: name })}
      >
        {say('waitingGoOn')}
      </button>
      <button
        type="button"
        class="button button--plain"
        data-action="wait-no-more"
        onClick={() => deeds.act({ kind: 'wait-no-more', key: name })}
      >
        {say('waitingNoMore')}
      </button>
    </div>
  );
}

function Choices({
  waiting: { reload, offersNotice, offersItself },
  say,
  deeds,
}: Pick<WaitingProps, 'waiting' | 'say' | 'deeds'>) {
  return (
    <>
      {reload === null ? null : (
        <label class="waiting__choice">
          <input
            type="checkbox"
            data-action="reload-when-back"
            checked={reload}
            onChange={({ currentTarget }) =>
              deeds.act({ kind: 'reload-when-back', on: currentTarget.checked })
            }
          />
          {say('waitingReload')}
        </label>
      )}
      {offersItself ? (
        <p class="waiting__choice">
          <button
            type="button"
            class="button button--plain"
            data-action="ask-itself"
            onClick={() => deeds.act({ kind: 'ask-itself' })}
          >
            <Icon name="refresh" small />
            {say('waitingItself')}
          </button>
        </p>
      ) : null}
      {offersNotice ? (
        <p class="waiting__choice">
          <button
            type="button"
            class="button button--plain"
            data-action="allow-notices"
            onClick={deeds.allowNotices}
          >
            <Icon name="bell" small />
            {say('waitingNotice')}
          </button>
        </p>
      ) : null}
    </>
  );
}

function Tries({ tries, say }: { tries: WaitingView['tries']; say: Say }) {
  if (tries.length === 0) return null;
  return (
    <details class="fold">
      <summary>
        {say('waitingTries')}
        <span class="strip" aria-hidden="true">
          {tries.toReversed().map(({ id, health }) => (
            <Mark key={id} health={health} />
          ))}
        </span>
      </summary>
      <div class="fold__body">
        <ul class="checks">
          {tries.map(({ id, health, title, fact }) => (
            <li class="check" data-result={health} key={id}>
              <Mark health={health} />
              <span class="check__text">
                <span class="only-read">{say(states[health])}: </span>
                {title}
                {fact === '' ? null : <span class="check__fact">{fact}</span>}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
