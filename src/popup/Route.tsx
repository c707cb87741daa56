import { Hop } from '../design/Hop.tsx';
import type { Say } from '../texts.ts';
import type { Path } from './words/path.ts';

/** The way from the person to the site, and where it breaks. */
export function Route({ path, say }: { path: Path; say: Say }) {
  return (
    <figure class="route" aria-label={say('pathTitle')}>
      <ol class="route__hops">
        {path.hops.map((hop) => (
          <Hop key={hop.id} hop={hop} />
        ))}
      </ol>
      <figcaption>{path.caption}</figcaption>
    </figure>
  );
}
