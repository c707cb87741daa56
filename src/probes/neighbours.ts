import * as v from 'valibot';
import type { Probe } from './probe.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How other, unrelated sites fared within ten minutes of the failure, in usual windows. */
export const neighboursSchema = v.object({
  /** Sites that only failed, this one not counted. */
  failing: count,
  /** Sites that answered well after the first failure. */
  well: count,
  /** Hosts of the failing ones that a tab still shows; the others are known by a hash alone. */
  names: v.pipe(v.array(v.pipe(v.string(), v.maxLength(256))), v.maxLength(10)),
});
export type Neighbours = v.InferOutput<typeof neighboursSchema>;

export const neighbours: Probe<'neighbours'> = {
  id: 'neighbours',
  run: (_, tools) => tools.readNeighbours(),
};
