import * as v from 'valibot';
import { askedSchema } from './asked.ts';

/** Two other addresses of the same origin, without cookies; null: it is the failing page itself. */
export const siblingsSchema = v.object({
  root: v.nullable(askedSchema),
  /** Often a mere file, so that it alone says little of the server behind. */
  robots: v.nullable(askedSchema),
});
export type Siblings = v.InferOutput<typeof siblingsSchema>;
