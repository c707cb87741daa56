import * as v from 'valibot';
import { askedSchema } from './asking/asked.ts';
import type { Probe } from './probe.ts';
import { measured } from './reading.ts';

/** The same address again, past every cache, with the tab's own cookies; oldest first. */
export const freshSchema = v.object({
  answers: v.pipe(v.array(askedSchema), v.minLength(1), v.maxLength(3)),
  /** `page`: asked inside the page, as the tab itself. `background`: as the browser's usual windows. */
  by: v.picklist(['page', 'background']),
});
export type Fresh = v.InferOutput<typeof freshSchema>;

export const fresh: Probe<'fresh'> = {
  id: 'fresh',
  run: async (_, tools) => {
    const arms = await tools.askInTurn();
    return arms.status === 'measured' ? measured(arms.value.fresh) : arms;
  },
};
