import { Component } from 'preact';
import { Icon } from '../design/Icon.tsx';
import type { Say } from '../texts.ts';
import { guideFor } from './guide.ts';
import { ProductChoice } from './ProductChoice.tsx';
import type { Runner } from './runner.ts';
import { Steps } from './Steps.tsx';
import type { OwnerSubject } from './subject.ts';

interface OwnerProps {
  subject: OwnerSubject;
  say: Say;
}

/** Where an answer that was saved is explained, as the extension's own address. */
const explainPage = '/src/owner/index.html';

/** "I run this site": what runs, what does not, and the way to the cause, for the product that answered. */
export function OwnerView({ subject, say }: OwnerProps) {
  return (
    <>
      <OwnerGuideView subject={subject} say={say} level={1} />
      <p class="owner__more">
        <a href={explainPage} target="_blank" rel="noopener" data-action="explain-saved">
          <Icon name="external" small />
          {say('ownerExplainSaved')}
        </a>
      </p>
    </>
  );
}

interface Choices {
  readonly runner: Runner;
  /** Of a product that the answer does not name. */
  readonly product: string;
}

interface OwnerGuideProps extends OwnerProps {
  /** Of the headline: 1 where it is the page's own. */
  level: 1 | 2;
  /** The product to begin with where the answer does not say which made it. */
  likely?: string;
}

/** The steps alone, with what the person says of their own system. */
export class OwnerGuideView extends Component<OwnerGuideProps, Choices> {
  override state: Choices = { runner: 'systemd', product: this.props.likely ?? 'unknown' };

  override render({ subject, say, level }: OwnerGuideProps, { runner, product: chosen }: Choices) {
    const known = subject.product !== 'unknown';
    const product = known ? subject.product : chosen;
    const guide = guideFor({ ...subject, product }, runner);
    const Headline = level === 1 ? 'h1' : 'h2';
    const Heading = level === 1 ? 'h2' : 'h3';
    return (
      <section class="section owner" aria-labelledby="owner-title" data-product={guide.product ?? 'unknown'}>
        <Headline class="owner__head" id="owner-title">
          {say(...guide.head)}
        </Headline>
        {guide.reported === null ? null : <p class="owner__reported">{say(...guide.reported)}</p>}
        {known ? null : (
          <ProductChoice chosen={product} say={say} choose={(id) => this.setState({ product: id })} />
        )}
        <Heading class="owner__steps">{say('ownerSteps')}</Heading>
        <Steps
          key={product}
          steps={guide.steps}
          runner={runner}
          choose={(id) => this.setState({ runner: id })}
          say={say}
        />
      </section>
    );
  }
}
