import type { Check } from '../../diagnosis/checks.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { hasQuery, originOf } from '../../incident/address.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Readings } from '../../probes/evidence.ts';
import { valueIn } from '../../probes/reading.ts';
import type { Candidate } from '../../report/contacts.ts';
import { isInnerHost } from '../../report/redact.ts';
import type { Told } from '../../report/report.ts';
import type { CauseId } from '../../rules/rule.ts';
import type { System } from '../../system.ts';
import { titleOf } from './verdict.ts';

/** What is needed to tell somebody of the failure. The report itself is written once the person looks at it. */
export interface Telling {
  readonly told: Told;
  /** The failed page's address, whole. */
  readonly url: string;
  /** Where the site begins: "https://shop.example/". */
  readonly start: string;
  /** Whether the address has a part that is only told once the person says so. */
  readonly hasQuery: boolean;
  readonly hasInnerHost: boolean;
  /** Who wrote the page that names the ways to reach somebody; `unseen`: it could not be read. */
  readonly page: 'sites' | 'your-sides' | 'unseen';
  readonly candidates: readonly Candidate[];
}

/** Causes where another than the site answered, so that what its page names is not the site's word. */
const answeredByOthers: ReadonlySet<CauseId> = new Set([
  'proxy',
  'proxy-bypass',
  'security-software',
  'vpn',
  'dns',
  'network-wide',
  'tunnel-refused',
]);

export function tellingOf(
  incident: Incident,
  readings: Readings,
  diagnosis: Diagnosis,
  checks: readonly Check[],
  system: System,
): Telling {
  const { url } = incident.failure;
  const page = valueIn(readings.page);
  const answered = answeredByOthers.has(diagnosis.verdict.cause) ? 'your-sides' : 'sites';
  return {
    told: { incident, diagnosis, checks, sentence: [titleOf(diagnosis.verdict, false)], system },
    url,
    start: `${originOf(url)}/`,
    hasQuery: hasQuery(url),
    hasInnerHost: isInnerHost(url),
    page: page === null ? 'unseen' : answered,
    candidates: page?.support ?? [],
  };
}
