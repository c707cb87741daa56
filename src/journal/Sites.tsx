import { Component } from 'preact';
import type { Entry } from '../history/entry.ts';
import type { Deeds, Words } from './props.ts';
import { SiteGroup } from './SiteGroup.tsx';
import { bySite } from './words/sites.ts';

interface SitesProps {
  /** What the person looks for, newest first. */
  shown: readonly Entry[];
  /** The whole journal, newest first. */
  all: readonly Entry[];
  words: Words;
  deeds: Deeds;
}

/** How many sites are drawn at first, and with each press more. */
const portion = 30;

/** The sites that failed, the one that failed last first. */
export class Sites extends Component<SitesProps, { drawn: number }> {
  override state = { drawn: portion };

  override render({ shown, all, words, deeds }: SitesProps, { drawn }: { drawn: number }) {
    const { say, times } = words;
    const sites = bySite(shown);
    const whole = shown === all ? sites : bySite(all);
    const more = Math.min(portion, sites.length - drawn);
    return (
      <>
        {all.length > 0 && sites.length === 0 ? (
          <p class="journal__none">{say('journalNothingFound')}</p>
        ) : null}
        {sites.slice(0, drawn).map(({ name, entries: those }, index) => (
          <SiteGroup
            key={name}
            name={name}
            entries={those}
            whole={whole.find((site) => site.name === name)?.entries ?? those}
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
            onClick={() => this.setState({ drawn: drawn + portion })}
          >
            {say('journalMoreSites', times.number(more), times.number(sites.length))}
          </button>
        )}
      </>
    );
  }
}
