import type { ReadAnswer } from './answer.ts';
import type { Shape } from './signature.ts';

/** What in an answer matched: data for a sentence, not the sentence. */
export type Proof =
  | { readonly kind: 'page' | 'reason' | 'no-body' | 'no-headers' }
  | { readonly kind: 'header'; readonly name: string };

type Fields = ReadAnswer['fields'];

/** What proves the shape, or null where any part of it is missing. */
export function proofOf(shape: Shape, answer: ReadAnswer): Proof[] | null {
  return fits(shape, answer) ? proofs(shape, answer) : null;
}

export function fits(shape: Shape, answer: ReadAnswer): boolean {
  const { status, reason, page, empty, headers = {}, without = {}, order, only } = shape;
  return (
    (status === undefined || status.includes(answer.status)) &&
    (reason === undefined || reason.test(answer.reason)) &&
    (empty === undefined || answer.isEmpty) &&
    Object.entries(headers).every(([name, pattern]) => has(answer.fields, name, pattern)) &&
    !Object.entries(without).some(([name, pattern]) => has(answer.fields, name, pattern)) &&
    (order === undefined || inOrder(answer.fields, order)) &&
    (only === undefined || [...answer.fields.keys()].every((name) => only.includes(name))) &&
    (page === undefined || page.test(answer.page))
  );
}

export function has(fields: Fields, name: string, pattern: RegExp): boolean {
  return fields.get(name)?.some((value) => pattern.test(value)) ?? false;
}

function inOrder(fields: Fields, [first, ...behind]: readonly [string, ...string[]]): boolean {
  const names = [...fields.keys()];
  const place = names.indexOf(first);
  return place >= 0 && behind.every((name) => place < names.indexOf(name));
}

function proofs({ reason, page, empty, headers = {}, only }: Shape, answer: ReadAnswer): Proof[] {
  const headerProofs = Object.keys(headers).map((name): Proof => ({ kind: 'header', name }));
  return [
    ...(page === undefined ? [] : [{ kind: 'page' } as const]),
    ...(reason === undefined || answer.reason === '' ? [] : [{ kind: 'reason' } as const]),
    ...(empty === undefined ? [] : [{ kind: 'no-body' } as const]),
    ...(only === undefined ? [] : [{ kind: 'no-headers' } as const]),
    ...headerProofs,
  ];
}
