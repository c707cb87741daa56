import * as v from 'valibot';
import { askedSchema } from './asking/asked.ts';
import type { Probe } from './probe.ts';

/** What the browser's cache holds for this address, asked without sending anything; null: nothing that we can see. */
export const storedCopySchema = v.object({ copy: v.nullable(askedSchema) });
export type StoredCopy = v.InferOutput<typeof storedCopySchema>;

export const storedCopy: Probe<'stored-copy'> = {
  id: 'stored-copy',
  run: (_, tools) => tools.readStoredCopy(),
};
