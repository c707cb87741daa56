import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Chance, Guide, Situation } from '../../../src/fixes/fix.ts';
import { fixes } from '../../../src/fixes/index.ts';
import type { FixId } from '../../../src/incident/fix-id.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import { withAddress } from '../../../src/probes/read-address.ts';
import type { System } from '../../../src/system.ts';
import { english } from '../english.ts';

export const onLinux: System = { browser: 'chrome', os: 'linux' };

/** What a fix may look at, with the verdict that the rules come to. */
export function situation(incident: Incident, readings: Readings = {}, system = onLinux): Situation {
  const all = withAddress(incident.failure, readings);
  const told = readings.address === undefined ? all : { ...all, address: readings.address };
  return { incident, readings: told, diagnosis: diagnose(incident, told), system };
}

function fixOf(id: FixId) {
  const fix = fixes.find((one) => one.id === id);
  if (fix === undefined) throw new Error(`no fix is called ${id}`);
  return fix;
}

export function chanceOf(id: FixId, of: Situation): Chance | null {
  return fixOf(id).chance(of);
}

export function guideOf(id: FixId, of: Situation): Guide {
  return fixOf(id).guide(of);
}

/** "level: why", or "not listed". */
export function toldOf(id: FixId, of: Situation): string {
  const chance = chanceOf(id, of);
  return chance === null ? 'not listed' : `${chance.level}: ${english(...chance.because)}`;
}

/** All that a guide says and asks for, in English. */
export function linesOf({ says, steps }: Guide): string[] {
  return [...says, ...steps].map((phrase) => english(...phrase));
}
