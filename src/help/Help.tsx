import { Brand } from '../design/Brand.tsx';
import type { Say } from '../texts.ts';
import { BlockItem } from './Block.tsx';
import { contents } from './contents.ts';
import type { Section } from './section.ts';

/** "What is a 502?": the page that answers what people ask of it. */
export function Help({ say }: { say: Say }) {
  return (
    <main class="help">
      <div class="help__head">
        <Brand title={say('helpTitle')} />
        <p class="help__lead">{say('helpLead')}</p>
      </div>
      <nav class="toc" aria-labelledby="toc-title">
        <h2 id="toc-title">{say('helpContents')}</h2>
        <ol>
          {contents.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{say(title)}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="help__sections">
        {contents.map((section) => (
          <Answer key={section.id} section={section} say={say} />
        ))}
      </div>
    </main>
  );
}

function Answer({ section: { id, title, blocks }, say }: { section: Section; say: Say }) {
  return (
    <section class="panel" id={id} aria-labelledby={`${id}-title`}>
      <header class="panel__head">
        <h2 id={`${id}-title`}>{say(title)}</h2>
      </header>
      <div class="panel__body">
        {blocks.map((block, place) => (
          <BlockItem key={place} block={block} say={say} />
        ))}
      </div>
    </section>
  );
}
