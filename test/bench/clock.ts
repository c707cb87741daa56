/**
 * Milliseconds to add to `performance.timeOrigin + performance.now()` for the machine's own clock: two programs may
 * take the origin of their times a millisecond apart. `Date.now()` is rounded down, so the greatest difference that is
 * seen within a few milliseconds is the true one. Uses nothing from outside itself.
 */
export function clockOffset(): number {
  const now = () => performance.timeOrigin + performance.now();
  let offset = Number.NEGATIVE_INFINITY;
  for (const end = now() + 5; now() < end; ) offset = Math.max(offset, Date.now() - now());
  return offset;
}
