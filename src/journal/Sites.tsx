import { Component } from 'preact';
import type { Entry } from '../history/entry.ts';
import type { Deeds, Words } from './props.ts';
import { SiteGroup } from './SiteGroup.tsx';
import { bySite } from './words/sites.ts';

interface SitesProps {
  /** Newest first. */
  entries: readonly Entry[];
  isFiltered: boolean;
  words: Words;
  deeds: Deeds;
}

/** How many sites are drawn at first, and with each press more. */
const portion = 30;

/** The sites that failed, the one that failed last first. */
export class Sites extends Component<SitesProps, { shown: number }> {
  override state = { shown: portion };

  override render({ entries, isFiltered, words, deeds }: SitesProps, { shown }: { shown: number }) {
    const { say, times } = words;
    const sites = bySite(entries);
    const more = Math.min(portion, sites.length - shown);
    return (
      <>
        {isFiltered && sites.length === 0 ? <p class="journal__none">{say('journalNothingFound')}</p> : null}
        {sites.slice(0, shown).map(({ name, entries: those }, index) => (
          <SiteGroup
            key={name}
            name={name}
            entries={those}
            isFirst={index === 0}
            words={words}
            deeds={deeds}
          />
        ))}
        {more <= 0 ? null : (
          <button
            type="button"
            class="button journal__more"
            data-action="more-sites"
            onClick={() => this.setState({ shown: shown + portion })}
          >
            {say('journalMoreSites', times.number(more), times.number(sites.length))}
          </button>
        )}
      </>
    );
  }
}
