/** What a phone still reads off a screen, in bytes of UTF-8: finer dots than these blur. */
const longestText = 1_000;

/** Whether a text can be shown as a code. */
export function fitsQrCode(text: string): boolean {
  return new TextEncoder().encode(text).length <= longestText;
}
