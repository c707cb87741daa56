import * as v from 'valibot';

/** What a public resolver says about the site's name, where the person has asked one. */
export const resolutionSchema = v.object({
  resolver: v.pipe(v.string(), v.maxLength(64)),
  /** Empty: it knows no such name. */
  addresses: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(64)),
});
export type Resolution = v.InferOutput<typeof resolutionSchema>;
