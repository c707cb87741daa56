/**
 * Longest link that reaches a mail program whole: Windows hands over 2,083 characters, of which the browsers keep some.
 * https://learn.microsoft.com/troubleshoot/windows-client/group-policy/limitations-maximum-url-length
 */
const longestLink = 2_000;

/** A letter in the person's mail program, which they send or do not. */
export interface Letter {
  readonly href: string;
  /** Whether the text was too long for a link. */
  readonly cut: boolean;
}

/**
 * @param to an address as `contactsOf` gives it; '' for none
 * @param note the last line where the text had to be cut
 */
export function letterOf(to: string, subject: string, text: string, note: string): Letter {
  const head = `mailto:${encodedAddress(to)}?subject=${encodeURIComponent(subject)}&body=`;
  const whole = head + encoded(text);
  if (whole.length <= longestLink) return { href: whole, cut: false };
  return { href: head + encoded(cutText(text, note, longestLink - head.length)), cut: true };
}

/** As many whole lines as fit. */
function cutText(text: string, note: string, room: number): string {
  const lines = text.split('\n');
  while (lines.length > 0 && encoded([...lines, '', note].join('\n')).length > room) lines.pop();
  return [...lines, '', note].join('\n');
}

/** Lines end as mail wants them (RFC 6068, 5). */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll('\n', '\r\n'));
}

export function encodedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : `${encodeURIComponent(address.slice(0, at))}@${address.slice(at + 1)}`;
}
