import { hostOf } from '../../incident/address.ts';
import type { Incident } from '../../incident/incident.ts';
import { isRepeatable } from '../../incident/method.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Readings } from '../../probes/evidence.ts';
import { valueIn } from '../../probes/reading.ts';

/** What only the person may start, since it tells somebody something; null or false: of no use here. */
export interface Further {
  /** To ask once past the proxy: the proxy's name, and the host that would learn the person's own address. */
  readonly direct: { readonly proxy: string; readonly host: string } | null;
  /** To ask a public resolver: the name that it would learn. */
  readonly resolver: string | null;
  /** To be told which extension has set the proxy. */
  readonly extension: boolean;
}

/** To be asked once the checks are through. */
export function furtherOf(
  { failure }: Incident,
  readings: Readings,
  { forbidThirdParties }: Pick<Policy, 'forbidThirdParties'>,
): Further {
  const { hostname } = new URL(failure.url);
  const address = valueIn(readings.address);
  const settings = valueIn(readings['proxy-settings']);
  const proxy = failure.kind !== 'page' && isRepeatable(failure.method) ? failure.proxy : null;
  const isPublic = address?.name === 'public' && address.answered !== null;
  return {
    direct:
      proxy === null || readings.direct?.status === 'measured'
        ? null
        : { proxy: `${proxy.host}:${proxy.port}`, host: hostOf(failure.url) },
    resolver: isPublic && address.resolver === null && !forbidThirdParties ? hostname : null,
    extension: settings?.by === 'extension' && settings.extension === null,
  };
}

export const nothingFurther: Further = { direct: null, resolver: null, extension: false };
