/** Now, in milliseconds since the epoch, as the watches count: a test may build the extension with a faster clock. */
export function watchNow(): number {
  return Date.now() * __CLOCK_RATE__;
}

/** A time of the watches in the world's milliseconds since the epoch. */
export function inTheWorld(time: number): number {
  return time / __CLOCK_RATE__;
}
