import { coveredBy, type Settings } from '../settings.ts';
import type { Policy } from './policy.ts';

/** What holds: the person's settings, as far as their organisation leaves them the choice. */
export function narrowed(settings: Settings, policy: Policy): Settings {
  return {
    ...settings,
    resolvers: policy.forbidThirdParties ? [] : settings.resolvers,
    journal: settings.journal && !policy.forbidJournal,
    leaveAlone: [...new Set([...settings.leaveAlone, ...policy.excludedSites])],
  };
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
  { excludedSites }: Pick<Policy, 'excludedSites'>,
): LeftAlone {
  if (coveredBy(excludedSites, url).length > 0) return { by: 'organisation' };
  const hosts = coveredBy(leaveAlone, url);
  return hosts.length === 0 ? null : { by: 'person', hosts };
}
