import { noPolicy, type Policy, parsePolicy } from '../../policy/policy.ts';
import { browser } from '../api.ts';

/** All that the organisation has decided, for pages; Firefox refuses to read where nobody has. */
export async function readPolicy(): Promise<Policy> {
  try {
    return parsePolicy(await browser.storage.managed.get(null));
  } catch {
    return noPolicy;
  }
}
