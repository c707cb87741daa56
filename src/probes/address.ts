import * as v from 'valibot';

/** `special`: a name that is not of the public DNS (localhost, .test, .local, .internal, a single word). */
const nameKinds = ['public', 'special', 'address'] as const;
const addressKinds = ['loopback', 'private', 'carrier-nat', 'link-local', 'public', 'other'] as const;

export const addressSchema = v.object({
  name: v.picklist(nameKinds),
  /** Kind of the address that answered; null where it is the proxy's, or none was told. */
  answered: v.nullable(v.picklist(addressKinds)),
  /** What a public resolver says, where the person has asked one. */
  resolver: v.nullable(
    v.object({
      name: v.pipe(v.string(), v.maxLength(64)),
      addresses: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(32)),
      /** Whether the address that answered is among them. */
      agrees: v.boolean(),
    }),
  ),
});
/** The address that answered, against what the name should lead to. */
export type Address = v.InferOutput<typeof addressSchema>;
