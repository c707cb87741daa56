import { Component } from 'preact';
import { Host } from '../design/Host.tsx';
import { Chevron } from '../design/Icon.tsx';
import type { Entry } from '../history/entry.ts';
import { usualOf } from '../history/insight.ts';
import { outagesOf } from '../history/outages.ts';
import { Figures } from './Figures.tsx';
import { Incidents } from './Incidents.tsx';
import type { Deeds, Words } from './props.ts';
import { Timeline } from './Timeline.tsx';

interface SiteGroupProps {
  name: string;
  /** Those that the person looks for, newest first; never empty. */
  entries: readonly Entry[];
  /** All of the site, newest first. */
  whole: readonly Entry[];
  isFirst: boolean;
  words: Words;
  deeds: Deeds;
}

interface SiteGroupState {
  open: boolean;
  shown: number;
}

/** How many rows are drawn at first, and with each press more. */
const portion = 25;

/** One site: closed it is one line, and only open it is drawn. */
export class SiteGroup extends Component<SiteGroupProps, SiteGroupState> {
  override state: SiteGroupState = { open: this.props.isFirst, shown: portion };

  override render({ name, whole, words }: SiteGroupProps, { open }: SiteGroupState) {
    return (
      <details
        class="panel site"
        data-site={name}
        open={open}
        onToggle={({ currentTarget }) => this.setState({ open: currentTarget.open })}
      >
        <summary class="site__head">
          <h2>
            <Host name={name} />
          </h2>
          <span class="site__count">{countOf(whole, words)}</span>
          <Chevron />
        </summary>
        {open ? this.body() : null}
      </details>
    );
  }

  private body() {
    const { name, entries, whole, words, deeds } = this.props;
    const { shown } = this.state;
    const { say, times } = words;
    const outages = outagesOf(whole);
    const usual = usualOf(outages);
    const more = Math.min(portion, entries.length - shown);
    return (
      <div class="panel__body">
        <Figures outages={outages} usual={usual} words={words} />
        <Timeline name={name} outages={outages} usual={usual} words={words} />
        <Incidents name={name} entries={entries.slice(0, shown)} words={words} deeds={deeds} />
        <div class="journal__tools">
          {more <= 0 ? null : (
            <button
              type="button"
              class="button"
              data-action="more"
              onClick={() => this.setState({ shown: shown + portion })}
            >
              {say('journalMore', times.number(more), times.number(entries.length))}
            </button>
          )}
          <button type="button" class="button" data-action="delete-site" onClick={() => deeds.remove(whole)}>
            {say('journalDeleteSite')}
          </button>
        </div>
      </div>
    );
  }
}

function countOf(entries: readonly Entry[], { say, times }: Words): string {
  const last = times.when(entries[0]?.at ?? 0);
  return entries.length === 1
    ? say('journalOnce', last)
    : say('journalTimes', times.number(entries.length), last);
}
