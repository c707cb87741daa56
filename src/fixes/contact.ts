import { innerHost } from '../rules/signs/way.ts';
import type { Chance, Fix } from './fix.ts';
import { wayOf } from './signs/proxy.ts';
import { seatOf } from './signs/suspicion.ts';

/** The site's own people, with a report that tells them what they need. */
export const contact: Fix = {
  id: 'contact',
  documented: 'V8',
  title: 'fixContact',
  effort: 1,
  costs: () => [['costFiveMinutes'], ['costReportLeaves']],
  chance: ({ incident, readings, diagnosis }) => {
    // Whoever runs a server on this very computer sits before it.
    if (innerHost(wayOf({ incident, readings })) === 'loopback') return null;
    const seat = seatOf(diagnosis);
    return seat === 'open' && diagnosis.verdict.side === 'site' ? usual : chances[seat];
  },
  guide: () => ({
    says: [['fixContactSays'], ['fixContactReport']],
    steps: [],
    tools: [{ kind: 'contact' }, { kind: 'report' }],
    deed: { kind: 'hand-over' },
  }),
};

const usual: Chance = { level: 'likely', because: ['chanceContactUsual'] };

const chances: Readonly<Record<ReturnType<typeof seatOf>, Chance>> = {
  back: { level: 'unlikely', because: ['chanceNotBack'] },
  browser: { level: 'unlikely', because: ['chanceContactBrowser'] },
  way: { level: 'unlikely', because: ['chanceContactWay'] },
  site: { level: 'likely', because: ['chanceContactSite'] },
  open: { level: 'perhaps', because: ['chanceContactOpen'] },
};
