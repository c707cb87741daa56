import * as v from 'valibot';

const common = {
  id: v.pipe(v.string(), v.maxLength(256)),
  name: v.pipe(v.string(), v.maxLength(256)),
  at: v.pipe(v.number(), v.finite()),
};
const switchedOffSchema = v.object(common);
/** An extension that we have switched off for a try and that is still to be switched on again. */
export type SwitchedOff = v.InferOutput<typeof switchedOffSchema>;

const trialSchema = v.object({
  ...common,
  /** trying: it is switched off and on to see the difference. left-off: that has helped, or it could not be switched on. */
  stage: v.picklist(['trying', 'left-off']),
});
/** The same as it is stored, from before it is first switched off until it is on for good. */
export type Trial = v.InferOutput<typeof trialSchema>;

export function parseTrial(stored: unknown): Trial | null {
  const parsed = v.safeParse(trialSchema, stored);
  return parsed.success ? parsed.output : null;
}
