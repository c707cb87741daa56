import type { Place } from '../../incident/failure.ts';

/** Whether the background's own cookies are this tab's: not in a private window, nor in a container. */
export function isUsual({ private: isPrivate, cookieStore }: Place): boolean {
  return !isPrivate && (cookieStore === null || cookieStore === '0' || cookieStore === 'firefox-default');
}
