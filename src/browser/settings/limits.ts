import { type Limits, limitNames, parseLimits } from '../../policy/limits.ts';
import { browser } from '../api.ts';

/** What the organisation takes out of the person's hands; Firefox refuses to read where nobody has decided anything. */
export async function readLimits(): Promise<Limits> {
  try {
    return parseLimits(await browser.storage.managed.get(limitNames));
  } catch {
    return parseLimits({});
  }
}

/** Calls back after every change of what the organisation has decided. Firefox takes one in only when it starts. */
export function onPolicyChange(changed: () => void): void {
  browser.storage.managed.onChanged?.addListener(changed);
}
