import { splitList } from './list.ts';

/** One intermediary that the answer passed (RFC 9110, 7.6.3). */
export interface Via {
  /** Protocol in which it received the answer, such as 1.1 or HTTP/2. */
  readonly protocol: string;
  /** Host and port, or the pseudonym under which it hides them. */
  readonly by: string;
  /** Usually the product. */
  readonly comment: string | null;
}

const member = /^(\S{1,64})[ \t]{1,9}([^\s(]{1,256})(?:[ \t]{0,9}\((.{0,512})\))?/;

/** Via: nearest the origin first. Members that do not follow the grammar are left out. */
export function parseVia(values: readonly string[] | undefined): Via[] {
  return splitList(values).flatMap((text) => {
    const [, protocol, by, comment] = member.exec(text) ?? [];
    return protocol === undefined || by === undefined ? [] : [{ protocol, by, comment: comment ?? null }];
  });
}
