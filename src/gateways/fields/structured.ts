import { type BareItem, type List, type Parameters, parseList, Token } from 'structured-headers';

/** One member of a structured list (RFC 9651, 3.1): its name and its parameters as plain values. */
export interface Member {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string | number | boolean>;
}

/**
 * The members of a List field, in order; several header lines are one list (RFC 9110, 5.3). A field that does not
 * parse is ignored as a whole, as RFC 9651, 4.2 demands: null. Inner lists name nothing and are left out.
 */
export function membersOf(values: readonly string[] | undefined): Member[] | null {
  if (values === undefined) return null;
  return (
    parsed(values.join(', '))?.flatMap(([item, parameters]) => {
      const name = plain(Array.isArray(item) ? null : item);
      return typeof name === 'string' ? [{ name, parameters: plainParameters(parameters) }] : [];
    }) ?? null
  );
}

function parsed(field: string): List | null {
  try {
    return parseList(field);
  } catch {
    return null;
  }
}

function plainParameters(parameters: Parameters): Map<string, string | number | boolean> {
  const plainValues = new Map<string, string | number | boolean>();
  for (const [key, value] of parameters) {
    const simple = plain(value);
    if (simple !== null) plainValues.set(key, simple);
  }
  return plainValues;
}

function plain(value: BareItem | null): string | number | boolean | null {
  if (value instanceof Token) return value.toString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

/** A parameter's value where it is a text (or token), else null. */
export function textParameter(member: Member, key: string): string | null {
  const value = member.parameters.get(key);
  return typeof value === 'string' ? value : null;
}

/** A parameter's value where it is a number, else null. */
export function numberParameter(member: Member, key: string): number | null {
  const value = member.parameters.get(key);
  return typeof value === 'number' ? value : null;
}

/** A parameter's value where it is true or false, else null. */
export function booleanParameter(member: Member, key: string): boolean | null {
  const value = member.parameters.get(key);
  return typeof value === 'boolean' ? value : null;
}
