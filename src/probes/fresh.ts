import * as v from 'valibot';
import { askedSchema } from './asked.ts';

/** The same address again, past every cache, with the tab's own cookies; oldest first. */
export const freshSchema = v.object({
  answers: v.pipe(v.array(askedSchema), v.minLength(1), v.maxLength(3)),
  /** `page`: asked inside the page, as the tab itself. `background`: as the browser's usual windows. */
  by: v.picklist(['page', 'background']),
});
export type Fresh = v.InferOutput<typeof freshSchema>;
