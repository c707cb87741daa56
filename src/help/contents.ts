import { duration, fault, meaning, onlyMe, retry, scenes } from './answers.ts';
import { causes } from './causes.ts';
import { classes, neighbours } from './codes.ts';
import { now, owner, support } from './deeds.ts';
import type { Section } from './section.ts';

/** The page "What is a 502?", from what everybody asks first to what only owners ask. */
export const contents: readonly Section[] = [
  meaning,
  fault,
  onlyMe,
  duration,
  now,
  retry,
  neighbours,
  classes,
  causes,
  scenes,
  support,
  owner,
];
