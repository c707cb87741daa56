import { bounds, coveredBy } from '../../settings.ts';
import type { Phrase } from '../../texts.ts';
import { typedHost } from '../../typed-host.ts';

/** What comes of a site that was typed: the host to leave alone, or why it cannot be taken. */
export type Added =
  | { readonly kind: 'added'; readonly host: string }
  | { readonly kind: 'wrong'; readonly why: Phrase };

/** @param hosts those that are left alone already */
export function added(typed: string, hosts: readonly string[]): Added {
  const site = typedHost(typed);
  if (site.kind === 'none') return wrong(reasons[site.why], typed.trim().slice(0, 60));
  const { host } = site;
  const [by] = coveredBy(hosts, `http://${host}/`);
  if (by === host) return wrong('leaveAloneKnown', host);
  if (by !== undefined) return wrong('leaveAloneCovered', host, by);
  if (hosts.length >= bounds.leaveAlone.most) return wrong('leaveAloneFull', String(bounds.leaveAlone.most));
  return { kind: 'added', host };
}

const wrong = (...why: Phrase): Added => ({ kind: 'wrong', why });

const reasons = {
  empty: 'leaveAloneEmpty',
  'not-web': 'leaveAloneNotWeb',
  'no-host': 'leaveAloneNoHost',
} as const;
