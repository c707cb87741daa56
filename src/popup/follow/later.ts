/** What is loaded beside the first paint, which does not wait for it: all that concerns the fixes, and what stands below. */

export { onWaitingChange } from '../../browser/watches/store.ts';
export * as below from '../below/index.ts';
export { measurer } from './measuring.ts';
export { followParts } from './parts.ts';
export { recorder } from './recording.ts';
export { readTried } from './tried.ts';
