import { type ErrorType, isErrorType } from './error-types.ts';
import { membersOf, numberParameter, textParameter } from './structured.ts';

/** What one intermediary says of its handling (RFC 9209, 2.1). */
export interface ProxyStatus {
  readonly name: string;
  /** Registered error type; null without an error or with a type that nobody registered. */
  readonly error: ErrorType | null;
  readonly nextHop: string | null;
  readonly nextProtocol: string | null;
  /** The status that it received from its next hop. */
  readonly receivedStatus: number | null;
  readonly details: string | null;
  /** What the error's type adds (RFC 9209, 2.3), such as the rcode of dns_error, and any other parameter. */
  readonly more: Readonly<Record<string, string | number | boolean>>;
}

const common: ReadonlySet<string> = new Set([
  'error',
  'next-hop',
  'next-protocol',
  'received-status',
  'details',
]);

/** Proxy-Status (RFC 9209, 2): nearest the origin first; [] without the field or where it does not parse. */
export function parseProxyStatus(values: readonly string[] | undefined): ProxyStatus[] {
  return (membersOf(values) ?? []).map((member) => {
    const error = textParameter(member, 'error');
    return {
      name: member.name,
      error: error !== null && isErrorType(error) ? error : null,
      nextHop: textParameter(member, 'next-hop'),
      nextProtocol: textParameter(member, 'next-protocol'),
      receivedStatus: numberParameter(member, 'received-status'),
      details: textParameter(member, 'details'),
      more: Object.fromEntries([...member.parameters].filter(([key]) => !common.has(key))),
    };
  });
}
