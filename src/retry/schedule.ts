const second = 1_000;
const minute = 60 * second;

/** The shortest time between two questions, which is also the shortest that the browsers' alarms keep (chrome.alarms: 30 s). */
export const shortest = 30 * second;
const first = 45 * second;
const longest = 10 * minute;
const hour = 60 * minute;
/** How long a watch lasts without a word from the person, and the longest wait that a site's Retry-After is obeyed for. */
const lifetime = 12 * hour;
export const longestAsked = 24 * hour;
/** How long a site is still asked after the time that it has named itself. */
const grace = hour;

/**
 * When a watch ends by itself, in milliseconds since the epoch: after twelve hours, but not before the site could be asked
 * as it wished.
 */
export function endOf(startedAt: number, notBefore: number): number {
  return Math.max(startedAt + lifetime, Math.min(notBefore, startedAt + longestAsked) + grace);
}

/** A number from 0 up to, not including, 1. */
export type Dice = () => number;

/**
 * Milliseconds until the next question: twice as long each time from 45 s to 10 minutes, of which chance decides about the
 * second half ("equal jitter"), so that those who met the same failure do not all ask at once. Where half would be below the
 * alarms' floor all of it comes later: a narrower spread would be a crowd.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 *
 * @param failures how many questions have been in vain so far
 */
export function pauseAfter(failures: number, dice: Dice): number {
  const full = Math.min(longest, first * 2 ** Math.min(failures, 16));
  return Math.max(shortest, full / 2) + (dice() * full) / 2;
}

/**
 * When to ask next, in milliseconds since the epoch. A site that has said when (RFC 9110, 10.2.3) is not asked before that,
 * and not by everybody at that very moment.
 *
 * @param notBefore when the site wants to be asked again at the earliest, in milliseconds since the epoch; 0: it has not said
 */
export function nextQuestion(now: number, failures: number, notBefore: number, dice: Dice): number {
  const usual = now + pauseAfter(failures, dice);
  const asked = Math.min(notBefore, now + longestAsked);
  return asked <= usual ? usual : asked + dice() * Math.min(longest, Math.max(first, (asked - now) / 10));
}
