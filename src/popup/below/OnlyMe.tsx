import { Chevron, Icon } from '../../design/Icon.tsx';
import { PhoneCode } from '../../design/PhoneCode.tsx';
import type { Say } from '../../texts.ts';
import type { OnlyMe as OnlyMeView } from '../words/only-me.ts';

interface OnlyMeProps {
  onlyMe: OnlyMeView;
  say: Say;
}

/** "Is it only me?": what can be known from here, and how to find out the rest. */
export function OnlyMe({ onlyMe, say }: OnlyMeProps) {
  const { answer, seen, checker } = onlyMe;
  return (
    <details class="fold">
      <summary>
        {say('onlyMeTitle')}
        <span class="fold__count" />
        <Chevron />
      </summary>
      <div class="fold__body">
        <p>{answer}</p>
        {seen.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{say('onlyMeHidden')}</p>
        <h3>{say('phoneTitle')}</h3>
        <p>{say('phoneHow')}</p>
        <PhoneCode key={onlyMe.address} address={onlyMe.address} cautions={onlyMe.cautions} say={say} />
        <h3>{say('checkerTitle')}</h3>
        {typeof checker === 'string' ? (
          <p>{say(checker)}</p>
        ) : (
          <>
            <p>{say('checkerHow', checker.host, checker.name)}</p>
            <a
              class="button"
              href={checker.url}
              target="_blank"
              rel="noopener noreferrer"
              data-action="ask-checker"
            >
              <Icon name="external" small />
              {say('checkerAsk', checker.host)}
            </a>
          </>
        )}
      </div>
    </details>
  );
}
