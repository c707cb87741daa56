import type { Incident } from '../../incident/incident.ts';
import { ownProxyOf } from '../../policy/own-proxy.ts';
import type { Link, Policy } from '../../policy/policy.ts';
import type { Readings } from '../../probes/evidence.ts';
import type { Say } from '../../texts.ts';

/** What the person's organisation says of a page that failed: as text, but for the links that it names. */
export interface Organisation {
  /** That the proxy on the way is theirs, and who helps; '' where none of theirs was met. */
  readonly proxy: string;
  readonly support: Link | null;
  readonly statusPage: Link | null;
}

export function organisationOf(
  policy: Policy,
  incident: Incident,
  readings: Readings,
  say: Say,
): Organisation | null {
  const { supportContact: support, statusPage } = policy;
  const met = ownProxyOf(policy, incident, readings);
  if (met === null && support === null && statusPage === null) return null;
  const help = met === null || met.contact === '' ? [] : [say('ownProxyHelp', met.contact)];
  const proxy = met === null ? '' : [say('ownProxy', met.name), ...help].join(' ');
  return { proxy, support, statusPage };
}
