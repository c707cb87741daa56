import { Command } from '../design/Command.tsx';
import { Icon } from '../design/Icon.tsx';
import type { Setting } from '../gateways/owner-help.ts';
import type { Say } from '../texts.ts';
import { RunnerChoice } from './RunnerChoice.tsx';
import type { StepsProps } from './Steps.tsx';
import type { Block, StepId } from './step.ts';
import { topicTexts } from './topics.ts';

interface BlocksProps extends Omit<StepsProps, 'steps'> {
  step: StepId;
  blocks: readonly Block[];
}

/** What stands in a step, from top to bottom. */
export function Blocks({ blocks, ...props }: BlocksProps) {
  return (
    <>
      {blocks.map((block) => (
        <BlockView key={JSON.stringify(block)} block={block} {...props} />
      ))}
    </>
  );
}

function BlockView({ block, step, say, runner, choose }: Omit<BlocksProps, 'blocks'> & { block: Block }) {
  switch (block.kind) {
    case 'text':
      return <p>{say(...block.phrase)}</p>;
    case 'command':
      return <Command text={block.text} say={say} />;
    case 'settings':
      return <Settings settings={block.settings} say={say} />;
    case 'lines':
      return (
        <dl class="lines">
          {block.lines.map(([says, means]) => (
            <div key={says}>
              <dt>{says}</dt>
              <dd>{say(`errorType_${means}`)}</dd>
            </div>
          ))}
        </dl>
      );
    case 'places':
      return (
        <ul class="places">
          {block.names.map((name) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      );
    case 'link':
      return (
        <p>
          <a class="owner__link" href={block.url} target="_blank" rel="noopener noreferrer" title={block.url}>
            <Icon name="external" small />
            {say(...block.label)}
          </a>{' '}
          <bdi class="owner__target">{new URL(block.url).host}</bdi>
        </p>
      );
    case 'runner':
      return <RunnerChoice step={step} runner={runner} say={say} choose={choose} />;
    default:
      return block satisfies never;
  }
}

/** What each setting is about, and how it is written. */
function Settings({ settings, say }: { settings: readonly Setting[]; say: Say }) {
  return (
    <dl class="lines">
      {settings.map(({ name, topic, suggested, snippet }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {say(topicTexts[topic])}
            {suggested === undefined || snippet !== undefined ? null : (
              <> {say('ownerSuggested', suggested)}</>
            )}
          </dd>
          {snippet === undefined ? null : (
            <dd>
              <Command text={snippet} say={say} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
