/** Puts a text into the clipboard; to be called from a click. Returns whether it is there. */
export function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
