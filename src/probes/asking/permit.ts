import { parseRetryAfter } from '../../gateways/fields/retry-after.ts';
import { isCut, originOf } from '../../incident/address.ts';
import type { Header } from '../../incident/headers.ts';
import type { Incident } from '../../incident/incident.ts';
import { isRepeatable } from '../../incident/method.ts';
import { decoded, looksLikeToken } from '../../incident/token.ts';
import { parseUrl } from '../../parse-url.ts';
import type { Reason } from '../reading.ts';
import type { Asked } from './asked.ts';

/** Whether the failing address itself may be asked again; else why not. */
export type Permit = 'free' | Extract<Reason, 'needs-click' | 'never' | 'told-to-wait'>;

/**
 * Asks for the failing address only where a reload would be harmless: a link may be good for one use, and an answer that
 * succeeds would use it up. A click of the person allows all but what was never a GET.
 *
 * @param clicked whether the person has asked for it
 * @param now milliseconds since the epoch
 * @param heard what the site has answered since to questions of ours
 */
export function permitFor(
  incident: Incident,
  clicked: boolean,
  now: number,
  heard: readonly Asked[] = [],
): Permit {
  const { failure, redirects, form } = incident;
  const mayHaveBeenTheForm = failure.method === null && form?.fate === 'in-doubt';
  if (mayHaveBeenTheForm || isCut(failure.url) || (failure.method !== null && !isRepeatable(failure.method)))
    return 'never';
  if (clicked) return 'free';
  if (Math.max(waitsUntil(incident), ...heard.map(waitsUntilOf)) > now) return 'told-to-wait';
  const isPlain = failure.method !== null && form?.fate !== 'in-doubt' && isPlainAddress(failure.url);
  return isPlain && !redirects.some(({ origin }) => isForeign(origin, failure.url)) ? 'free' : 'needs-click';
}

/** Whether asking may use the address up, and it does not only wait for the person because they have set it so. */
export function mayBeUsedUp(incident: Incident): boolean {
  return permitFor(incident, false, Number.POSITIVE_INFINITY) === 'needs-click';
}

/** When the site wants to be asked again (RFC 9110, 10.2.3), in milliseconds since the epoch; 0: it does not say. */
export function waitsUntil({ failure }: Pick<Incident, 'failure'>): number {
  if (failure.kind !== 'response' || failure.fromCache) return 0;
  return waitOf(failure.headers, failure.at);
}

/** The same, as it was said to a question of ours. */
export function waitsUntilOf(asked: Asked): number {
  return asked.kind === 'answer' ? waitOf(asked.headers, asked.at) : 0;
}

function waitOf(headers: readonly Header[], at: number): number {
  const values = headers.flatMap(([name, value]) => (name === 'retry-after' ? [value] : []));
  const wait = parseRetryAfter(values, at);
  if (wait === null) return 0;
  return wait.kind === 'seconds' ? at + wait.seconds * 1_000 : wait.at;
}

/** No query and no piece of a path that looks like a secret or a deed. */
function isPlainAddress(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && parsed.search === '' && !holdsADeed(parsed);
}

/**
 * Whether the address may be good for one use, by what it holds or by where it was come from. A query alone, as of a search,
 * does not make it so.
 */
export function isForOneUse({ failure, redirects }: Pick<Incident, 'failure' | 'redirects'>): boolean {
  const parsed = parseUrl(failure.url);
  return (
    parsed === null || holdsADeed(parsed) || redirects.some(({ origin }) => isForeign(origin, failure.url))
  );
}

/** A secret, or a word for something that is done by opening it, in any piece of its path or query. */
function holdsADeed({ pathname, search, username, password }: URL): boolean {
  if (username !== '' || password !== '') return true;
  const pieces = [...pathname.split(/[/;,:=]/), ...search.split(/[?&;,:=]/)];
  return pieces.some((piece) => looksLikeToken(piece) || namesADeed(decoded(piece)));
}

/** Words of addresses that do something when they are merely opened. */
const deeds =
  /^(?:log|sign)[-_]?(?:out|off)$|^(?:un)?subscribe$|^(?:confirm(?:ation)?|verif(?:y|ication)|(?:de|re)?activat(?:e|ion)|abmelden|ausloggen|deconnexion|cerrar-?sesion|sair|validate|approve|accept|decline|reject|cancel|delete|remove|revoke|reset|invite|invitation|redeem|claim|checkout|pay|payment|buy|purchase|callback|token|magic|once|otp)(?:[-_].*)?$/i;

function namesADeed(piece: string): boolean {
  return deeds.test(piece.replace(/\.\w{1,5}$/, ''));
}

/** A redirect from another site may have handed over a key; one from the same host, or between www and not, has not. */
function isForeign(origin: string, url: string): boolean {
  const [from, to] = [new URL(origin || 'http://invalid').hostname, new URL(originOf(url)).hostname];
  return from !== to && !from.endsWith(`.${to}`) && !to.endsWith(`.${from}`);
}
