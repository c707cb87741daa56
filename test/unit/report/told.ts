import { checksOf } from '../../../src/diagnosis/checks.ts';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import { titleOf } from '../../../src/popup/words/verdict.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import { withAddress } from '../../../src/probes/read-address.ts';
import { readSelfName } from '../../../src/report/browser-name.ts';
import { reportJson } from '../../../src/report/json.ts';
import { reportOf, type Told } from '../../../src/report/report.ts';
import { reportText } from '../../../src/report/text.ts';
import { examined } from '../diagnosis/diagnoses.ts';
import { english } from '../english.ts';

export const nothingTicked = { query: false, innerHost: false };
export const firefox = readSelfName(
  'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0',
  undefined,
);

/** Everything about an incident after these readings. */
export function toldOf(incident: Incident, stored: Readings = {}): Told {
  const readings = withAddress(incident.failure, stored);
  const diagnosis = diagnose(incident, readings);
  return {
    incident,
    diagnosis,
    checks: checksOf(incident, examined(incident, readings), diagnosis),
    sentence: [titleOf(diagnosis.verdict, false)],
    system: { browser: 'firefox', os: 'linux' },
  };
}

export function told(incident: Incident, stored: Readings = {}, choices = nothingTicked) {
  const report = reportOf(toldOf(incident, stored), firefox, choices);
  return { report, text: reportText(report, english), json: reportJson(report, english) };
}
