import { coveredBy, isLeftAlone, type Settings } from '../settings.ts';
import type { Limits } from './limits.ts';

/** What holds: the person's settings, as far as their organisation leaves them the choice. */
export function narrowed(settings: Settings, limits: Limits): Settings {
  return {
    ...settings,
    resolvers: limits.forbidThirdParties ? [] : settings.resolvers,
    journal: settings.journal && !limits.forbidJournal,
    leaveAlone: [...new Set([...settings.leaveAlone, ...limits.excludedSites])],
  };
}

/** What is told of pages elsewhere, without those of sites that are to be left alone. */
export function withoutLeftAlone<T extends { readonly host: string }>(
  told: readonly T[],
  settings: Pick<Settings, 'leaveAlone'>,
): T[] {
  return told.filter(({ host }) => !isLeftAlone(`http://${host}/`, settings));
}

/** By whose word a page's site is left alone, with the person's own entries that cover it; null: it is not. */
export type LeftAlone =
  | { readonly by: 'organisation' }
  | { readonly by: 'person'; readonly hosts: readonly string[] }
  | null;

/** @param own the person's settings, whatever their organisation says */
export function leftAloneBy(
  url: string,
  { leaveAlone }: Pick<Settings, 'leaveAlone'>,
  { excludedSites }: Pick<Limits, 'excludedSites'>,
): LeftAlone {
  if (coveredBy(excludedSites, url).length > 0) return { by: 'organisation' };
  const hosts = coveredBy(leaveAlone, url);
  return hosts.length === 0 ? null : { by: 'person', hosts };
}
