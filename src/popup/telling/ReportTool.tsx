import { Component, createRef } from 'preact';
import type { TellingProps } from './props.ts';
import { ReportText } from './ReportText.tsx';
import { type Chosen, type Writer, write } from './written.ts';

interface ReportState {
  writer: Writer | null;
  chosen: Chosen;
  outcome: 'none' | 'copied' | 'not-copied';
}

/** The report: seen whole before it can leave, and it leaves by the person's own hand alone. */
export class ReportTool extends Component<TellingProps, ReportState> {
  override state: ReportState = {
    writer: null,
    chosen: { query: false, innerHost: false, to: '' },
    outcome: 'none',
  };

  private shown = createRef<HTMLElement>();

  private toggled = async ({ currentTarget }: Event) => {
    const isOpen = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
    if (isOpen && this.state.writer === null) {
      this.setState({ writer: await import('../../report/index.ts') });
    }
  };

  private choose = (choice: Partial<Chosen>) =>
    this.setState(({ chosen }) => ({ chosen: { ...chosen, ...choice }, outcome: 'none' }));

  /** Where the browser refuses, the text is left selected. */
  private copy = async (text: string) => {
    const copied = await this.props.copy(text);
    if (!copied && this.shown.current !== null) getSelection()?.selectAllChildren(this.shown.current);
    this.setState({ outcome: copied ? 'copied' : 'not-copied' });
  };

  override render({ telling, say, times }: TellingProps, { writer, chosen, outcome }: ReportState) {
    return (
      <details class="report" data-tool="report" onToggle={this.toggled}>
        <summary data-action="show-report">{say('reportShow')}</summary>
        {writer === null ? null : (
          <ReportText
            written={write(writer, telling, chosen, say)}
            telling={telling}
            chosen={chosen}
            say={say}
            times={times}
            shown={this.shown}
            choose={this.choose}
            copy={this.copy}
          />
        )}
        <p class="report__outcome" role="status">
          {outcome === 'none' ? '' : say(outcome === 'copied' ? 'reportCopied' : 'reportNotCopied')}
        </p>
      </details>
    );
  }
}
