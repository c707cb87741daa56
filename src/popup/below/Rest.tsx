import { Chevron, Icon } from '../../design/Icon.tsx';
import type { Say } from '../../texts.ts';
import { AccessCard } from '../AccessCard.tsx';
import type { FailingView } from '../Failing.tsx';
import type { Deeds } from '../Popup.tsx';
import { Plan } from '../plan/Plan.tsx';
import type { Rest as RestView } from '../views/rest.ts';
import type { Times } from '../words/times.ts';
import { AskPage, Checked, Others } from './Checked.tsx';
import { Facts } from './Facts.tsx';
import { Further } from './Further.tsx';
import { Insight } from './Insight.tsx';
import { OnlyMe } from './OnlyMe.tsx';
import { Organisation } from './Organisation.tsx';

interface RestProps {
  view: FailingView;
  rest: RestView;
  say: Say;
  times: Times;
  deeds: Deeds;
}

/** After the verdict: what can be tried, how we know, and what is known besides. */
export function Rest({ view, rest, say, times, deeds }: RestProps) {
  const { plan, insight, evidence, further, onlyMe, notes, organisation, meaningTitle, meaning, facts } =
    rest;
  return (
    <>
      <Insight insight={insight} say={say} deeds={deeds} />
      <Notes notes={notes} />
      {organisation === null ? null : <Organisation organisation={organisation} say={say} />}
      <AskPage why={evidence.asksPage} say={say} deeds={deeds} />
      {plan === null ? null : <Plan plan={plan} say={say} times={times} deeds={deeds} />}
      {view.withheld ? <AccessCard say={say} deeds={deeds} main={false} site={view.siteKnown} /> : null}
      <Checked evidence={evidence} say={say} deeds={deeds} />
      <Others evidence={evidence} say={say} />
      <Further further={further} say={say} deeds={deeds} />
      <OnlyMe onlyMe={onlyMe} say={say} />
      <details class="fold">
        <summary>
          {meaningTitle}
          <span class="fold__count" />
          <Chevron />
        </summary>
        <div class="fold__body">
          {meaning.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </details>
      <Facts facts={facts} say={say} />
    </>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <div class="section">
      <ul class="section__body checks">
        {notes.map((note) => (
          <li class="check" key={note}>
            <Icon name="info" small />
            <span class="check__text">{note}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
