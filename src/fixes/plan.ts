import type { FixId } from '../incident/fix-id.ts';
import { isReloadSafe } from '../incident/form.ts';
import type { Chance, Fix, Situation } from './fix.ts';
import { fixes } from './index.ts';

/** A fix with what speaks for it here. */
export interface Planned {
  readonly fix: Fix;
  readonly chance: Chance;
}

const order: Readonly<Record<Chance['level'], number>> = { cures: 0, likely: 1, perhaps: 2, unlikely: 3 };

/**
 * What can be done here, the best first: by what the evidence says will help, then by what it costs the person.
 *
 * @param shown the order in which the person has seen them; those keep their places, and new ones follow
 */
export function planFixes(situation: Situation, shown: readonly FixId[] = []): Planned[] {
  const planned = fixes.flatMap((fix): Planned[] => {
    const isSeen = shown.includes(fix.id) && !isRepeating(fix, situation);
    const chance = fix.chance(situation) ?? (isSeen ? noLonger : null);
    return chance === null ? [] : [{ fix, chance }];
  });
  const place = ({ fix: { id } }: Planned) => (shown.includes(id) ? shown.indexOf(id) : shown.length);
  return planned.toSorted(
    (one, other) =>
      place(one) - place(other) ||
      order[one.chance.level] - order[other.chance.level] ||
      one.fix.effort - other.fix.effort,
  );
}

/** What was seen stays where it was, with how far it has come, even where it makes no sense any more. */
const noLonger: Chance = { level: 'unlikely', because: ['chanceNoLonger'] };

/** But nothing that would send a form again is ever offered. */
function isRepeating(fix: Fix, situation: Situation): boolean {
  return fix.guide(situation).deed.kind === 'load' && !isReloadSafe(situation.incident);
}
