import { formFate } from '../incident/form.ts';
import type { Incident } from '../incident/incident.ts';
import { waitsUntil } from '../probes/asking/permit.ts';
import { waysToWait } from '../retry/waiting.ts';
import { innerHost } from '../rules/signs/way.ts';
import type { Phrase } from '../texts.ts';
import type { Chance, Fix, Situation } from './fix.ts';
import { wayOf } from './signs/proxy.ts';
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
  guide: ({ incident, diagnosis }) => {
    const way = waysToWait(incident, diagnosis.verdict.cause === 'site-page');
    const tells: Phrase[] = way === null ? [] : [['fixWaitTells']];
    return {
      says: [['fixWaitSays'], ...tells, ...inSentences(minutesAsked(incident))],
      steps: isInDoubt(incident) ? [['stepWaitForm']] : [],
      tools: [],
      deed:
        way === null
          ? { kind: 'hand-over' }
          : { kind: 'watch', own: seatOf(diagnosis) === 'way', itself: way.itself },
    };
  },
};

function atTheSite({ incident, readings, diagnosis: { verdict } }: Situation): Chance {
  const minutes = minutesAsked(incident);
  if (minutes > longest) return { level: 'likely', because: ['chanceWaitLong'] };
  if (minutes > 0) return { level: 'likely', because: ['chanceWaitAsked', String(minutes)] };
  if (innerHost(wayOf({ incident, readings })) === 'loopback') {
    return { level: 'perhaps', because: ['chanceWaitSelf'] };
  }
  if (verdict.side !== 'site') return { level: 'perhaps', because: ['chanceWaitUsual'] };
  if (verdict.cause === 'edge-cache') return { level: 'likely', because: ['chanceWaitStored'] };
  if (verdict.cause === 'site-page') return { level: 'perhaps', because: ['chanceWaitPage'] };
  return { level: 'likely', because: ['chanceWaitUsual'] };
}

/** Longer than this is told without its number: it is no advice to wait beside the page. */
const longest = 180;

/** How long the site itself wants to be left alone (Retry-After), in minutes from the error on; 0 or less: it does not say. */
function minutesAsked(incident: Incident): number {
  return Math.ceil((waitsUntil(incident) - incident.failure.at) / 60_000);
}

function inSentences(minutes: number): Phrase[] {
  if (minutes <= 0) return [];
  return minutes > longest ? [['fixWaitLong']] : [['fixWaitAsked', String(minutes)]];
}

/** Whether something was or may have been sent that may have arrived. */
function isInDoubt(incident: Incident): boolean {
  const fate = formFate(incident);
  return fate === 'in-doubt' || fate === 'unknown';
}
