import { isReloadSafe } from '../incident/form.ts';
import { waitsUntil } from '../probes/asking/permit.ts';
import type { Phrase } from '../texts.ts';
import type { Chance, Fix, Situation } from './fix.ts';
import { seatOf } from './signs/suspicion.ts';

/** Time: most such errors are short. */
export const wait: Fix = {
  id: 'wait',
  documented: 'V1',
  title: 'fixWait',
  effort: 0,
  costs: () => [['costMinutes']],
  chance: (situation) => {
    const { diagnosis } = situation;
    switch (seatOf(diagnosis)) {
      case 'back':
        return { level: 'unlikely', because: ['chanceNotBack'] };
      case 'browser':
        return { level: 'unlikely', because: ['chanceWaitBrowser'] };
      case 'way':
        return { level: 'perhaps', because: ['chanceWaitWay'] };
      case 'site':
      case 'open':
        return atTheSite(situation);
    }
  },
  guide: ({ incident }) => ({
    says: [['fixWaitSays'], ...asked(incident)],
    steps: isReloadSafe(incident) ? [['fixWaitStep']] : [['stepWaitForm'], ['fixWaitStep']],
    tools: [],
    deed: { kind: 'hand-over' },
  }),
};

function atTheSite({ incident, diagnosis: { verdict } }: Situation): Chance {
  const [told] = asked(incident);
  if (told !== undefined) return { level: 'likely', because: told };
  if (verdict.side !== 'site') return { level: 'perhaps', because: ['chanceWaitUsual'] };
  if (verdict.cause === 'edge-cache') return { level: 'likely', because: ['chanceWaitStored'] };
  if (verdict.cause === 'site-page') return { level: 'perhaps', because: ['chanceWaitPage'] };
  return { level: 'likely', because: ['chanceWaitUsual'] };
}

/** Longer than this is told without its number: it is no advice to wait beside the page. */
const longest = 180;

/** What the site itself has said about it (Retry-After), in minutes from the error on. */
function asked(incident: Situation['incident']): Phrase[] {
  const minutes = Math.ceil((waitsUntil(incident) - incident.failure.at) / 60_000);
  if (minutes <= 0) return [];
  return minutes > longest ? [['chanceWaitLong']] : [['chanceWaitAsked', String(minutes)]];
}
