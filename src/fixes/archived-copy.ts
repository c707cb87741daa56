import { hostnameOf, isInner } from '../incident/address.ts';
import type { Incident } from '../incident/incident.ts';
import { isRepeatable } from '../incident/method.ts';
import { permitFor } from '../probes/asking/permit.ts';
import { nameKind } from '../probes/read-address.ts';
import type { Fix } from './fix.ts';

const archive = 'web.archive.org';

/** An old copy of the page, to read meanwhile. Never for what stands in a private network: its address is nobody's business. */
export const archivedCopy: Fix = {
  id: 'archived-copy',
  documented: 'V1',
  title: 'fixArchive',
  effort: 1,
  costs: () => [['costContacts', archive]],
  chance: ({ incident, diagnosis }) => {
    const { url, method } = incident.failure;
    const isForm = method !== null && !isRepeatable(method);
    if (isForm || isInner(url) || nameKind(hostnameOf(url)) !== 'public') return null;
    return diagnosis.verdict.cause === 'recovered'
      ? { level: 'unlikely', because: ['chanceNotBack'] }
      : { level: 'perhaps', because: ['chanceArchive'] };
  },
  guide: ({ incident }) => {
    const { address, isWhole } = archivable(incident);
    return {
      says: [
        ['fixArchiveSays', archive],
        [isWhole ? 'fixArchiveLeaves' : 'fixArchiveLeavesHost', archive],
      ],
      steps: [],
      tools: [
        {
          kind: 'elsewhere',
          label: 'fixArchiveOpen',
          host: archive,
          url: `https://${archive}/web/2/${address}`,
        },
      ],
      deed: { kind: 'hand-over' },
    };
  },
};

/** The address without its query, and without its path where that looks like a key or a deed. */
function archivable(incident: Incident): { readonly address: string; readonly isWhole: boolean } {
  const { origin, pathname } = new URL(incident.failure.url);
  const url = `${origin}${pathname}`;
  const asked = { ...incident, failure: { ...incident.failure, url, method: 'GET' as const } };
  const isWhole = permitFor(asked, false, Number.POSITIVE_INFINITY) === 'free';
  return { address: isWhole ? url : `${origin}/`, isWhole };
}
