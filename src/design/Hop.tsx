import type { Health } from '../health.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Cross, Mark } from './Mark.tsx';

/** A part of the way from the person to the site, as it is drawn. */
export interface HopDrawing {
  readonly id: string;
  readonly health: Health;
  /** The line that leads to it: whole, broken, or nobody could look. The first has none. */
  readonly link: 'ok' | 'broken' | 'unknown' | null;
  readonly picture: IconName;
  readonly name: string;
  /** Its state, for those who hear the picture. */
  readonly state: string;
  /** Product or host, where it left a name. */
  readonly product: string | null;
}

/** Stands in a list of its like, in styles/path.css. */
export function Hop({ hop }: { hop: HopDrawing }) {
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
