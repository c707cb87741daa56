import { Component } from 'preact';
import { Brand } from '../design/Brand.tsx';
import type { Say } from '../texts.ts';
import { Explained } from './Explained.tsx';
import { OwnerGuideView } from './OwnerView.tsx';
import { type Explanation, explain } from './saved/explain.ts';

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
    return (
      <main class="options" data-explained={explanation?.kind ?? 'nothing'}>
        <Brand title={say('savedTitle')} />
        <form class="panel" onSubmit={this.explain}>
          <div class="panel__body saved__form">
            <label for="saved">{say('savedLabel')}</label>
            <p class="saved__hint" id="saved-hint">
              {say('savedHint')} <code dir="ltr">curl -i https://www.example.com/</code>
            </p>
            <textarea
              id="saved"
              class="saved__text"
              rows={10}
              dir="ltr"
              spellcheck={false}
              autocomplete="off"
              aria-describedby="saved-hint saved-outcome"
              aria-invalid={explanation?.kind === 'unreadable'}
              value={text}
              onInput={({ currentTarget }) => this.setState({ text: currentTarget.value })}
            />
            <button type="submit" class="button button--main" data-action="explain">
              {say('savedExplain')}
            </button>
            <p class="saved__hint">{say('savedPrivacy')}</p>
            <div id="saved-outcome" role="status">
              <Outcome explanation={explanation} say={say} />
            </div>
          </div>
        </form>
        {explanation?.kind === 'explained' ? (
          <>
            <Explained explanation={explanation} say={say} />
            <Guide explanation={explanation} say={say} />
          </>
        ) : null}
      </main>
    );
  }
}

/** What came of it, for those who hear the page too. */
function Outcome({ explanation, say }: { explanation: Explanation | null; say: Say }) {
  if (explanation === null) return null;
  return explanation.kind === 'unreadable' ? (
    <p class="saved__problem">{say(problems[explanation.why])}</p>
  ) : (
    <p class="only-read">
      {explanation.status} {explanation.name}
    </p>
  );
}

interface GuideProps {
  explanation: Extract<Explanation, { kind: 'explained' }>;
  say: Say;
}

function Guide({ explanation: { subject, likely }, say }: GuideProps) {
  if (subject === null) return null;
  return (
    <div class="panel saved__guide">
      {subject.url === '' ? <p class="saved__hint">{say('savedExampleHost', 'www.example.com')}</p> : null}
      <OwnerGuideView key={JSON.stringify(subject)} subject={subject} likely={likely} say={say} level={2} />
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
