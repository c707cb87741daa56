import * as v from 'valibot';
import { askedSchema } from './asked.ts';

/** The same as `fresh`, but without cookies, in turn with it; oldest first. */
export const anonymousSchema = v.object({
  answers: v.pipe(v.array(askedSchema), v.minLength(1), v.maxLength(2)),
});
export type Anonymous = v.InferOutput<typeof anonymousSchema>;
