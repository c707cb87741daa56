import { Icon } from '../design/Icon.tsx';
import { Cross, Mark } from '../design/Mark.tsx';
import type { Say } from '../texts.ts';
import type { HopView, Path } from './words/path.ts';

/** The way from the person to the site, and where it breaks. */
export function Route({ path, say }: { path: Path; say: Say }) {
  return (
    <figure class="route" aria-label={say('pathTitle')}>
      <ol class="route__hops">
        {path.hops.map((hop) => (
          <HopItem key={hop.id} hop={hop} />
        ))}
      </ol>
      <figcaption>{path.caption}</figcaption>
    </figure>
  );
}

function HopItem({ hop }: { hop: HopView }) {
  const { id, health, link, picture, name, product, state } = hop;
  return (
    <li class="hop" data-hop={id} data-health={health}>
      {link === null ? null : (
        <span class="hop__link" data-link={link} aria-hidden="true">
          {link === 'broken' ? <Cross /> : null}
        </span>
      )}
      <span class="hop__node">
        <Icon name={picture} />
        <Mark health={health} />
      </span>
      <span class="only-read">{state} </span>
      <span class="hop__name">{name}</span>
      {product === null ? null : (
        <bdi class="hop__product" title={product}>
          {product}
        </bdi>
      )}
    </li>
  );
}
