import { Component } from 'preact';
import { Brand } from '../design/Brand.tsx';
import { HelpLink } from '../design/HelpLink.tsx';
import type { Entry } from '../history/entry.ts';
import { Notices } from './Notices.tsx';
import type { JournalProps } from './props.ts';
import { Sites } from './Sites.tsx';
import { Tools } from './Tools.tsx';
import { UndoBar } from './UndoBar.tsx';
import { causeOf, makerName, sideWords } from './words/names.ts';
import { found, type Sought } from './words/sites.ts';

/** What happened before: every incident, by site, with all that can be done about them. */
export class JournalPage extends Component<JournalProps, Sought> {
  override state: Sought = { text: '', side: 'all' };

  /** All that the page shows of an incident: by that it is found. */
  private readonly wordsOf = (entry: Entry): string => {
    const { say, names, times } = this.props.words;
    const { site, address, status, at } = entry;
    const maker = makerName(entry, names) ?? '';
    const shown = [
      site,
      address ?? '',
      String(status ?? ''),
      maker,
      say(...causeOf(entry)),
      say(sideWords(entry)),
    ];
    return [...shown, times.when(at)].join(' ');
  };

  override render({ kept, isWhole, settings, outcome, deleted, words, deeds }: JournalProps, sought: Sought) {
    const { say } = words;
    const entries = kept.kind === 'open' ? kept.entries : [];
    const shown = found(entries, sought, this.wordsOf);
    return (
      <main
        class="options journal"
        data-whole={isWhole}
        data-entries={entries.length}
        data-shown={shown.length}
      >
        <Brand title={say('journalTitle')} />
        <section class="panel" aria-labelledby="journal-title">
          <header class="panel__head">
            <h2 id="journal-title">{say('journalHead')}</h2>
            <p>
              {say('journalKept', String(settings.journalDays), words.times.number(settings.journalMost))}{' '}
              {say(settings.journalAddresses ? 'journalWithAddresses' : 'journalWithoutAddresses')}
            </p>
          </header>
          <div class="panel__body">
            <Notices kept={kept} settings={settings} words={words} deeds={deeds} />
            <Tools
              sought={sought}
              seek={(change) => this.setState(change)}
              entries={entries}
              isOpen={kept.kind === 'open'}
              words={words}
              deeds={deeds}
            />
            <p class="journal__outcome" role="status">
              {outcome}
            </p>
          </div>
        </section>
        <Sites shown={shown} all={entries} words={words} deeds={deeds} />
        <p class="options__end">
          <HelpLink say={say} />
        </p>
        <UndoBar deleted={deleted} words={words} deeds={deeds} />
      </main>
    );
  }
}
