import * as v from 'valibot';

const switchedOffSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(256)),
  name: v.pipe(v.string(), v.maxLength(256)),
  at: v.pipe(v.number(), v.finite()),
});
/** An extension that we have switched off for a try and that is still to be switched on again. */
export type SwitchedOff = v.InferOutput<typeof switchedOffSchema>;

export function parseSwitchedOff(stored: unknown): SwitchedOff | null {
  const parsed = v.safeParse(switchedOffSchema, stored);
  return parsed.success ? parsed.output : null;
}
