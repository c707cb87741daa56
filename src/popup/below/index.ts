/** What stands below the verdict and the way: loaded beside the first paint, which does not wait for it. */

export { backOf, restOf } from '../views/rest.ts';
export { partsView } from '../words/parts.ts';
export { default as styles } from './below.css?inline';
export { Parts } from './Parts.tsx';
export { Rest } from './Rest.tsx';
export { Tried } from './Tried.tsx';
export { Waiting } from './Waiting.tsx';
export { Waits } from './Waits.tsx';
