import { Component, createRef } from 'preact';
import { Icon } from '../../design/Icon.tsx';
import type { Contacts, Way } from '../../report/contacts.ts';
import type { Say } from '../../texts.ts';
import type { Telling } from '../words/telling.ts';
import type { TellingProps } from './props.ts';
import type { Writer } from './written.ts';

/**
 * The ways to whoever can mend it, as the failed page names them. Links are offered to the site itself alone: what knows
 * which domains belong together is heavy, and is loaded once the step that this stands in is opened.
 */
export class Contact extends Component<TellingProps, { writer: Writer | null }> {
  override state = { writer: null };

  private place = createRef<HTMLDivElement>();

  private load = async () => {
    this.setState({ writer: await import('../../report/index.ts') });
  };

  override componentDidMount() {
    const step = this.place.current?.closest('details');
    if (step?.open === false) step.addEventListener('toggle', this.load, { once: true });
    else void this.load();
  }

  override render({ telling, say }: TellingProps, { writer }: { writer: Writer | null }) {
    return <div ref={this.place}>{drawn(writer, telling, say)}</div>;
  }
}

/** Where the page names nobody, nothing has to be waited for. */
function drawn(writer: Writer | null, telling: Telling, say: Say) {
  if (telling.candidates.length === 0) return <NoWay telling={telling} say={say} />;
  if (writer === null) return null;
  return <Ways contacts={writer.contactsOf(telling.candidates, telling.url)} telling={telling} say={say} />;
}

interface WaysProps {
  contacts: Contacts;
  telling: Telling;
  say: Say;
}

export function Ways({ contacts: { own, others }, telling, say }: WaysProps) {
  if (own.length + others.length === 0) return <NoWay telling={telling} say={say} />;
  if (telling.page === 'your-sides') {
    return <Named title={say('contactYourSide')} ways={[...own, ...others]} linked={false} />;
  }
  return (
    <>
      {own.length === 0 ? (
        <NoWay telling={telling} say={say} />
      ) : (
        <Named title={say('contactOwn')} ways={own} linked />
      )}
      {others.length === 0 ? null : <Named title={say('contactOthers')} ways={others} linked={false} />}
    </>
  );
}

function NoWay({ telling: { page, start }, say }: Pick<WaysProps, 'telling' | 'say'>) {
  if (page === 'your-sides') return <p data-contact="none">{say('contactYourSideNone')}</p>;
  return (
    <>
      <p data-contact="none">{say(page === 'unseen' ? 'contactUnseen' : 'contactNone')}</p>
      <p>{say('contactStart', `\u2066${start}\u2069`)}</p>
    </>
  );
}

function Named({ title, ways, linked }: { title: string; ways: readonly Way[]; linked: boolean }) {
  return (
    <div class="ways" data-contact={linked ? 'own' : 'others'}>
      <p>{title}</p>
      <ul>
        {ways.map((way) => (
          <li key={way.href}>
            {linked ? <WayLink way={way} /> : <span dir="auto">{way.label}</span>}
            {way.label === '' && linked ? null : (
              <code class="ways__target" dir="ltr">
                {way.target}
              </code>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function WayLink({ way: { href, label, target, kind } }: { way: Way }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" data-action="open-contact" dir="auto">
      <Icon name={kind === 'mail' ? 'send' : 'external'} small />
      {label === '' ? target : label}
    </a>
  );
}
