import type { Fix } from './fix.ts';
import { refresh } from './refresh.ts';

/** Everything that can be done, the cheapest first where nothing else decides. */
export const fixes: readonly Fix[] = [refresh];
