import type { ErrorType } from '../gateways/fields/error-types.ts';
import type { Quoted } from '../gateways/quotes.ts';

/** The failure that an owner wants to mend: what is known of it from outside. */
export interface OwnerSubject {
  /** Address of the page; any text, it is checked before it is used. */
  readonly url: string;
  /** null where a proxy refused a tunnel and its status is not told. */
  readonly status: number | null;
  /** null where nobody saw the request. */
  readonly method: string | null;
  /** Id of the product that answered, or `unknown`. */
  readonly product: string;
  /** Its name; null where it is unknown. */
  readonly gatewayName: string | null;
  /** What the answer says about the cause; null where it says nothing. */
  readonly errorType: ErrorType | null;
  /** An id to look up in the logs. */
  readonly quote: Pick<Quoted, 'label' | 'value'> | null;
}
