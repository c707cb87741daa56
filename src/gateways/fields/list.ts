/**
 * The members of a comma-separated list field, without those commas that stand in a quoted string or in a comment
 * (RFC 9110, 5.6.1, 5.6.4 and 5.6.5). One pass over the text.
 */
export function splitList(values: readonly string[] | undefined, separator: ',' | ';' = ','): string[] {
  const members: string[] = [];
  let member = '';
  let quoted = false;
  let depth = 0;
  let escaped = false;
  for (const character of (values ?? []).join(separator)) {
    if (!quoted && depth === 0 && character === separator) {
      members.push(member.trim());
      member = '';
      continue;
    }
    member += character;
    if (escaped) escaped = false;
    else if (character === '\\' && (quoted || depth > 0)) escaped = true;
    else if (character === '"' && depth === 0) quoted = !quoted;
    else if (!quoted && character === '(') depth += 1;
    else if (!quoted && character === ')') depth = Math.max(0, depth - 1);
  }
  members.push(member.trim());
  return members.filter((text) => text !== '');
}
