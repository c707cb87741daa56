import { type ResolverId, resolvers } from '../../probes/asking/resolver.ts';
import type { Say } from '../../texts.ts';
import type { Deeds } from '../Popup.tsx';
import type { Further as FurtherView } from '../words/further.ts';

interface FurtherProps {
  further: FurtherView;
  say: Say;
  deeds: Deeds;
}

/** Checks that tell somebody something: each says what leaves and to whom, and waits for the person. */
export function Further({ further: { direct, resolver, extension }, say, deeds }: FurtherProps) {
  return (
    <>
      {direct === null ? null : (
        <Card id="direct-title" title={say('directTitle')}>
          <p>{say('directWhat', direct.proxy)}</p>
          <p>{say('directTells', direct.host)}</p>
          <button type="button" class="button" data-action="ask-direct" onClick={deeds.askDirect}>
            {say('directAsk')}
          </button>
        </Card>
      )}
      {extension ? (
        <Card id="extension-title" title={say('extensionTitle')}>
          <p>{say('extensionWhat')}</p>
          <button type="button" class="button" data-action="name-extension" onClick={deeds.nameExtension}>
            {say('extensionAsk')}
          </button>
        </Card>
      ) : null}
      {resolver === null ? null : <AskResolver name={resolver} say={say} deeds={deeds} />}
    </>
  );
}

const choices = Object.keys(resolvers).filter((id): id is ResolverId => id in resolvers);

function AskResolver({ name, say, deeds }: { name: string; say: Say; deeds: Deeds }) {
  return (
    <Card id="resolver-title" title={say('resolverTitle')}>
      <p>{say('resolverWhat', name)}</p>
      <div class="card__choices">
        {choices.map((id) => (
          <button
            key={id}
            type="button"
            class="button"
            data-action={`ask-resolver-${id}`}
            title={resolvers[id].host}
            onClick={() => deeds.askResolver(id)}
          >
            {resolvers[id].name}
          </button>
        ))}
      </div>
    </Card>
  );
}

interface CardProps {
  id: string;
  title: string;
  children: preact.ComponentChildren;
}

function Card({ id, title, children }: CardProps) {
  return (
    <section class="card" aria-labelledby={id}>
      <h2 class="card__title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
