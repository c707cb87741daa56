import { Hop, type HopDrawing } from '../design/Hop.tsx';
import type { MessageKey, Say } from '../texts.ts';

/** The way of a request that ends in a 502: drawn as the popup draws it. */
export function Picture({ say }: { say: Say }) {
  return (
    <figure class="route" aria-label={say('pathTitle')}>
      <ol class="route__hops">
        {way.map(({ name, state, ...hop }) => (
          <Hop key={hop.id} hop={{ ...hop, name: say(name), state: say(state), product: null }} />
        ))}
      </ol>
      <figcaption>{say('helpMeansPicture')}</figcaption>
    </figure>
  );
}

type Stop = Omit<HopDrawing, 'name' | 'state' | 'product'> & {
  readonly name: MessageKey;
  readonly state: MessageKey;
};

const way: readonly Stop[] = [
  { id: 'browser', health: 'ok', link: null, picture: 'laptop', name: 'hopBrowser', state: 'markOk' },
  { id: 'gateway', health: 'ok', link: 'ok', picture: 'arch', name: 'hopGateway', state: 'markOk' },
  {
    id: 'origin',
    health: 'failing',
    link: 'broken',
    picture: 'server',
    name: 'hopOrigin',
    state: 'markFailing',
  },
];
