import { Component } from 'preact';
import { Brand } from '../design/Brand.tsx';
import type { Say } from '../texts.ts';
import { Explained } from './Explained.tsx';
import { OwnerGuideView } from './OwnerView.tsx';
import { type Explanation, explain } from './saved/explain.ts';
import type { OwnerSubject } from './subject.ts';

interface OwnerPageProps {
  say: Say;
}

interface OwnerPageState {
  readonly text: string;
  readonly explanation: Explanation | null;
}

/** A saved answer explained, without a page that fails: nothing of it leaves this page, and nothing is kept. */
export class OwnerPage extends Component<OwnerPageProps, OwnerPageState> {
  override state: OwnerPageState = { text: '', explanation: null };

  private readonly explain = (event: Event) => {
    event.preventDefault();
    this.setState(({ text }) => ({ explanation: explain(text) }));
  };

  override render({ say }: OwnerPageProps, { text, explanation }: OwnerPageState) {
    const subject = explanation?.kind === 'explained' ? explanation.subject : null;
    return (
      <main class="options" data-explained={explanation?.kind ?? 'nothing'}>
        <Brand title={say('savedTitle')} />
        <form class="panel" onSubmit={this.explain}>
          <div class="panel__body saved__form">
            <label for="saved">{say('savedLabel')}</label>
            <p class="saved__hint" id="saved-hint">
              {say('savedHint')} <code>curl -i https://www.example.com/</code>
            </p>
            <textarea
              id="saved"
              class="saved__text"
              rows={10}
              dir="ltr"
              spellcheck={false}
              autocomplete="off"
              aria-describedby="saved-hint saved-outcome"
              value={text}
              onInput={({ currentTarget }) => this.setState({ text: currentTarget.value })}
            />
            <button type="submit" class="button button--main" data-action="explain">
              {say('savedExplain')}
            </button>
            <p class="saved__hint">{say('savedPrivacy')}</p>
            <div id="saved-outcome" role="status">
              {explanation?.kind === 'unreadable' ? (
                <p class="saved__problem">{say(problems[explanation.why])}</p>
              ) : null}
            </div>
          </div>
        </form>
        {explanation?.kind === 'explained' ? <Explained explanation={explanation} say={say} /> : null}
        {subject === null ? null : <Guide subject={subject} say={say} />}
      </main>
    );
  }
}

function Guide({ subject, say }: OwnerPageProps & { subject: OwnerSubject }) {
  return (
    <div class="panel saved__guide">
      {subject.url === '' ? <p class="saved__hint">{say('savedExampleHost', 'www.example.com')}</p> : null}
      <OwnerGuideView key={JSON.stringify(subject)} subject={subject} say={say} level={2} />
    </div>
  );
}

const problems = {
  empty: 'savedEmpty',
  'too-long': 'savedTooLong',
  'no-status-line': 'savedNoStatusLine',
  'only-a-page': 'savedOnlyAPage',
  'only-a-request': 'savedOnlyARequest',
} as const;
