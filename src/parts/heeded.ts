import { isWatched } from '../incident/status.ts';
import { isLeftAlone, type Settings } from '../settings.ts';
import type { Group } from './watched.ts';

/** Which failed parts of a page the person wants to be told of. @param page its address, or its origin */
export function heedsIn(
  page: string,
  settings: Settings,
): (part: Pick<Group, 'origin' | 'status'>) => boolean {
  const isQuiet = isLeftAlone(page, settings);
  return ({ origin, status }) => !isQuiet && isWatched(status, settings) && !isLeftAlone(origin, settings);
}
