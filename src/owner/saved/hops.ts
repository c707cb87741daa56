import type { Identification } from '../../gateways/identify.ts';
import type { MessageKey, Phrase } from '../../texts.ts';
import { visible } from '../shell.ts';

/** One line of what the answer tells; a text in its own words is bounded and shown as code. */
export interface Told {
  readonly label: MessageKey;
  readonly value: Phrase | string;
}

/** Most that is told of one chain, and longest of one member: the rest of a hostile answer says no more. */
const most = 8;
const longest = 120;

/** The boxes on the way and what they say of it, nearest the site's own server first. */
export function hopsOf({ handlers, fields }: Identification): Told[] {
  const { via, cacheStatus, serverTiming, proxyStatus, age } = fields;
  return [
    told(
      'savedPassedOn',
      handlers.map(({ product }) => product.name),
    ),
    told(
      'savedVia',
      via.map(({ protocol, by, comment }) => `${protocol} ${by}${comment === null ? '' : ` (${comment})`}`),
    ),
    told(
      'savedProxyStatus',
      proxyStatus.map(({ name, error }) => (error === null ? name : `${name}: ${error}`)),
    ),
    told(
      'savedCaches',
      cacheStatus.map(({ name, hit, forwarded }) => `${name}: ${hit ? 'hit' : (forwarded ?? 'fwd')}`),
    ),
    told(
      'savedTimes',
      serverTiming.map(({ name, duration }) => (duration === null ? name : `${name}: ${duration} ms`)),
    ),
    told('savedAge', age === null ? [] : [`${age} s`]),
  ].flat();
}

function told(label: Told['label'], members: readonly string[]): Told[] {
  if (members.length === 0) return [];
  const shown = members.slice(0, most).map((member) => visible(member).slice(0, longest));
  return [{ label, value: `${shown.join(' → ')}${members.length > most ? ' …' : ''}` }];
}
