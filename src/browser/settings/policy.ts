import { noPolicy, type Policy, parsePolicy } from '../../policy/policy.ts';
import { browser } from '../api.ts';

/** What the organisation has decided; Firefox refuses to read where nobody has. */
export async function readPolicy(): Promise<Policy> {
  try {
    return parsePolicy(await browser.storage.managed.get(null));
  } catch {
    return noPolicy;
  }
}

/** Calls back after every change of it. Firefox takes one in only when it starts. */
export function onPolicyChange(changed: () => void): void {
  browser.storage.managed.onChanged?.addListener(changed);
}
