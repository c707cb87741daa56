/** A median with the interval that holds the true one in 19 of 20 runs. */
export interface Estimate {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** How many samples it is made of. */
  readonly samples: number;
}

/** @throws RangeError if there is no value */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}

/**
 * The median and its distribution-free 95 % confidence interval, made of order statistics. Fewer than six samples
 * cannot have one: then it goes from the least to the greatest.
 *
 * @throws RangeError if there is no value
 */
export function estimate(values: readonly number[]): Estimate {
  const sorted = values.toSorted((one, other) => one - other);
  const rank = lowRank(sorted.length);
  return {
    median: median(values),
    low: at(sorted, rank),
    high: at(sorted, sorted.length - 1 - rank),
    samples: values.length,
  };
}

/** Each value divided by the one of the same round, so that what slows a whole round down cancels out. */
export function pairedRatios(values: readonly number[], bases: readonly number[]): number[] {
  return values.map((value, round) => value / at(bases, round));
}

/** The values of two like series, averaged round by round. */
export function pairedMeans(one: readonly number[], other: readonly number[]): number[] {
  return one.map((value, round) => (value + at(other, round)) / 2);
}

/**
 * Whether a ratio shows a difference: its interval holds neither 1 nor the median of its control, which compares two
 * things between which nothing differs.
 */
export function isApart(ratio: Estimate, control: Estimate): boolean {
  return [1, control.median].every((value) => ratio.low > value || ratio.high < value);
}

/** In random order (Fisher and Yates). */
export function shuffled<T>(values: readonly T[]): T[] {
  const rest = [...values];
  const drawn: T[] = [];
  while (rest.length > 0) drawn.push(...rest.splice(Math.floor(Math.random() * rest.length), 1));
  return drawn;
}

/** How many samples may be left out at either end: the most for which the binomial tail stays within 2.5 %. */
function lowRank(samples: number): number {
  let tail = 0;
  let probability = 0.5 ** samples;
  for (let rank = 0; rank < samples; rank++) {
    tail += probability;
    if (tail > 0.025) return Math.max(0, rank - 1);
    probability *= (samples - rank) / (rank + 1);
  }
  return 0;
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is no value ${index} of ${values.length}.`);
  return value;
}
