/**
 * Whether a piece of a path may be a secret. Long words of letters are titles; long mixtures of letters and digits, and
 * long numbers, may be keys.
 */
export function looksLikeToken(encoded: string): boolean {
  const piece = decoded(encoded);
  if (/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i.test(piece)) return true;
  return piece.split(/[-_.~+]/).some((word) => {
    const isMixed = /\d/.test(word) && /[a-z]/i.test(word);
    const changesCase = /[a-z]/.test(word) && /[A-Z]/.test(word.slice(1));
    if (word.length >= 40) return true;
    if (/^\d+$/.test(word)) return word.length >= 9;
    return isMixed ? isJumbled(word) || (changesCase && word.length >= 7) : changesCase && word.length >= 20;
  });
}

/** "iphone15pro" is a name, "9f86d081884c7d65" is none. */
function isJumbled(word: string): boolean {
  const numbers = word.match(/\d+/g) ?? [];
  return word.length >= 16 || (word.length >= 10 && (numbers.length >= 2 || numbers.join('').length >= 4));
}

/** Percent-encoding undone where it is well-formed (RFC 3986, 2.1). */
export function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
