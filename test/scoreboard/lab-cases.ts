import { meet } from '../e2e/meet.ts';
import type { Lab } from '../lab/lab.ts';
import type { Case } from './case.ts';

/** Every scenario of the lab that has a true verdict. */
export function labCases(lab: Lab): readonly Case[] {
  return lab.scenarios.flatMap((scenario) => {
    const { id, verdict } = scenario;
    if (verdict === undefined) return [];
    const stage = async () => lab.breakAgain(id);
    return [{ scenario, verdict, stage, open: (driver) => meet(driver, lab, scenario) } satisfies Case];
  });
}
