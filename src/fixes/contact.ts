import { readResponse } from '../probes/response.ts';
import { innerHost } from '../rules/signs/way.ts';
import type { Chance, Fix } from './fix.ts';
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
    if (innerHost({ response: readResponse(incident), maker: null, readings }) === 'loopback') return null;
    return chances[seatOf(diagnosis)];
  },
  guide: () => ({
    says: [['fixContactSays'], ['fixContactReport']],
    steps: [],
    tools: [{ kind: 'contact' }, { kind: 'report' }],
    deed: { kind: 'hand-over' },
  }),
};

const chances: Readonly<Record<ReturnType<typeof seatOf>, Chance>> = {
  back: { level: 'unlikely', because: ['chanceNotBack'] },
  browser: { level: 'unlikely', because: ['chanceContactBrowser'] },
  way: { level: 'unlikely', because: ['chanceContactWay'] },
  site: { level: 'likely', because: ['chanceContactSite'] },
  open: { level: 'perhaps', because: ['chanceContactOpen'] },
};
