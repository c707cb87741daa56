import * as v from 'valibot';
import { askedSchema } from './asked.ts';

/** What the browser's cache holds for this address, asked without sending anything; null: nothing that we can see. */
export const storedCopySchema = v.object({ copy: v.nullable(askedSchema) });
export type StoredCopy = v.InferOutput<typeof storedCopySchema>;
