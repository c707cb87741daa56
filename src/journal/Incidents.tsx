import { Icon, type IconName } from '../design/Icon.tsx';
import type { Entry } from '../history/entry.ts';
import { sideOf } from '../history/side.ts';
import type { Side } from '../rules/rule.ts';
import type { Deeds, Words } from './props.ts';
import { causeOf, certaintyOf, curedBy, makerName, sideWords } from './words/names.ts';

interface IncidentsProps {
  name: string;
  /** Newest first. */
  entries: readonly Entry[];
  words: Words;
  deeds: Deeds;
}

/** The incidents of a site in a table: all that the timeline shows, in words. */
export function Incidents({ name, entries, words, deeds }: IncidentsProps) {
  const { say } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
    <section class="table-scroll" aria-label={name} tabIndex={0}>
      <table class="incidents">
        <thead>
          <tr>
            <th scope="col">{say('columnWhen')}</th>
            <th scope="col">{say('columnLasted')}</th>
            <th scope="col">{say('columnError')}</th>
            <th scope="col">{say('columnCause')}</th>
            <th scope="col">{say('columnSide')}</th>
            <th scope="col">{say('columnCured')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} words={words} deeds={deeds} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const icons: Readonly<Record<Side, IconName>> = { site: 'server', visitor: 'laptop', unknown: 'question' };

function Row({ entry, words, deeds }: { entry: Entry; words: Words; deeds: Deeds }) {
  const { say, times, names } = words;
  const { id, at, lasted, status, address } = entry;
  const certainty = certaintyOf(entry);
  const { what, perhaps } = curedBy(entry);
  const when = times.when(at);
  return (
    <tr data-incident={id}>
      <th scope="row" class="number">
        {when}
        {address === null ? null : <code class="incidents__address">{address}</code>}
      </th>
      <td class="number">{lasted === null ? say('notSeen') : times.length(lasted)}</td>
      <td>
        {status ?? say('errorTunnel')}
        <small>{makerName(entry, names) ?? say('makerUnknown')}</small>
      </td>
      <td>
        {say(...causeOf(entry))}
        {certainty === null ? null : <small>{say(certainty)}</small>}
      </td>
      <td>
        <span class="side">
          <Icon name={icons[sideOf(entry)]} small />
          {say(sideWords(entry))}
        </span>
      </td>
      <td>
        {say(what)}
        {perhaps ? <small>{say('curedPerhaps')}</small> : null}
      </td>
      <td>
        <button
          type="button"
          class="button button--plain incidents__delete"
          data-action="delete-one"
          aria-label={say('journalDeleteOf', when)}
          onClick={() => deeds.remove([entry])}
        >
          {say('journalDeleteOne')}
        </button>
      </td>
    </tr>
  );
}
