import * as v from 'valibot';
import { askedSchema } from './asking/asked.ts';
import type { Probe } from './probe.ts';
import { measured, unavailable } from './reading.ts';

/** The same as `fresh`, but without cookies, in turn with it; oldest first. */
export const anonymousSchema = v.object({
  answers: v.pipe(v.array(askedSchema), v.minLength(1), v.maxLength(2)),
});
export type Anonymous = v.InferOutput<typeof anonymousSchema>;

export const anonymous: Probe<'anonymous'> = {
  id: 'anonymous',
  run: async (_, tools) => {
    const arms = await tools.askInTurn();
    if (arms.status === 'unavailable') return arms;
    const { anonymous: answers } = arms.value;
    return answers.length === 0 ? unavailable('not-needed') : measured({ answers });
  },
};
