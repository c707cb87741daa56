import * as v from 'valibot';
import { askedSchema } from './asking/asked.ts';

/** The same request by the proxy and past it, in turn; only after the person has agreed, since it shows their own address. */
export const directSchema = v.object({
  proxied: v.pipe(v.array(askedSchema), v.minLength(1), v.maxLength(2)),
  direct: v.pipe(v.array(askedSchema), v.minLength(1), v.maxLength(2)),
});
export type Direct = v.InferOutput<typeof directSchema>;
