import type { Health } from '../health.ts';
import { needsLookup } from '../incident/address.ts';
import type { Incident } from '../incident/incident.ts';
import { type Asked, isServerError, isStoredAnswer, isWell } from '../probes/asking/asked.ts';
import type { Readings } from '../probes/evidence.ts';
import { valueIn } from '../probes/reading.ts';
import type { CauseId } from '../rules/rule.ts';
import { type Boxes, boxesOn } from './boxes.ts';
import type { Diagnosis } from './diagnosis.ts';

/** The parts of the way from the person to the page, in the order in which a request meets them. */
export type HopId = 'browser' | 'network' | 'proxy' | 'dns' | 'edge' | 'gateway' | 'origin';

export interface Hop {
  readonly id: HopId;
  readonly health: Health;
  /** The line that leads to it: whole, broken, or nobody could look. The first has none. */
  readonly link: 'ok' | 'broken' | 'unknown' | null;
  /** Product or host, where it left a name. */
  readonly product: string | null;
}

type Place = Omit<Hop, 'link'>;

/** As many as fit beside each other. */
const mostHops = 6;

/** The way to the page: only what is known to be there, at most six, and what could not be looked at as unknown. */
export function hopsOf(incident: Incident, readings: Readings, diagnosis: Diagnosis): Hop[] {
  const boxes = boxesOn(incident, readings, diagnosis);
  const known: Known = { incident, readings, diagnosis, boxes, well: answersWell(readings) };
  const places = [browser, network, proxy, dns, edge, gateway, origin]
    .map((place) => place(known))
    .filter((place) => place !== null);
  const drawn = places.length > mostHops ? places.filter(({ id }) => id !== 'dns') : places;
  return drawn.map((place, index) => ({ ...place, link: linkTo(place, drawn[index - 1], incident) }));
}

interface Known {
  readonly incident: Incident;
  readonly readings: Readings;
  readonly diagnosis: Diagnosis;
  readonly boxes: Boxes;
  /** Whether the site was seen to answer well, and not from a store on the way. */
  readonly well: boolean;
}

function linkTo(place: Place, before: Place | undefined, { failure }: Incident): Hop['link'] {
  if (before === undefined) return null;
  if (place.id === 'origin' && place.health === 'failing') return 'broken';
  if (before.id === 'proxy' && failure.kind === 'tunnel') return 'broken';
  return place.health === 'unknown' ? 'unknown' : 'ok';
}

/** How heavily any of these causes weighs on a hop; null: nothing speaks for one of them. */
function suspicion(
  { verdict, others }: Diagnosis,
  causes: readonly CauseId[],
  proven: Health = 'suspect',
): Health | null {
  if (causes.includes(verdict.cause)) {
    return verdict.certainty === null || verdict.certainty === 'possible' ? 'suspect' : proven;
  }
  return others.some(({ cause, proof }) => causes.includes(cause) && proof !== 'prior') ? 'suspect' : null;
}

function browser({ incident, readings, diagnosis, well }: Known): Place {
  const seen = incident.failure.kind !== 'page' || well || valueIn(readings.fresh) !== null;
  const suspect = suspicion(diagnosis, ['browser-cache', 'service-worker', 'cookies']);
  return { id: 'browser', health: suspect ?? (seen ? 'ok' : 'unknown'), product: null };
}

/** Always there, but drawn only where it is under suspicion. */
function network({ diagnosis }: Known): Place | null {
  const health = suspicion(diagnosis, ['network-wide', 'vpn']);
  return health && { id: 'network', health, product: null };
}

function proxy({ diagnosis, boxes }: Known): Place | null {
  const causes = ['proxy', 'proxy-bypass', 'security-software', 'tunnel-refused'] as const;
  const suspect = suspicion(diagnosis, causes, 'failing');
  if (suspect === null && !boxes.proxied) return null;
  const cleared = diagnosis.cleared.some(({ cause }) => cause === 'proxy') || isSites(diagnosis);
  return { id: 'proxy', health: suspect ?? (cleared ? 'ok' : 'unknown'), product: boxes.proxy };
}

/** A proxy looks the name up itself, and an address has none to look up. */
function dns(known: Known): Place | null {
  const { incident, readings, diagnosis, well } = known;
  const suspect = suspicion(diagnosis, ['dns'], 'failing');
  if (suspect === null && (proxy(known) !== null || !needsLookup(incident.failure.url))) return null;
  const led = well || leadsToAFittingAddress(readings);
  return { id: 'dns', health: suspect ?? (led ? 'ok' : 'unknown'), product: null };
}

function leadsToAFittingAddress(readings: Readings): boolean {
  const { name, answered = null, resolver } = valueIn(readings.address) ?? {};
  if (answered === null || resolver?.agrees === false) return false;
  return name !== 'public' || answered === 'public';
}

function edge({ readings, diagnosis, boxes }: Known): Place | null {
  if (boxes.edge === null) return null;
  const dead = valueIn(readings.edge)?.alive === false;
  const suspect = dead ? 'failing' : suspicion(diagnosis, ['edge-cache'], 'failing');
  return { id: 'edge', health: suspect ?? 'ok', product: boxes.edge };
}

/** 502 and 504 are by definition a gateway's words (RFC 9110, 15.6.3 and 15.6.5), whoever it is. */
function gateway(known: Known): Place | null {
  const { incident, diagnosis, boxes, well } = known;
  const { kind, status } = incident.failure;
  const isGateways = kind !== 'tunnel' && (status === 502 || status === 504);
  const standsAlone = boxes.edge === null && proxyHealth(known) === null;
  if (boxes.gateway === null && !(isGateways && standsAlone)) return null;
  const stored = boxes.edge === null ? suspicion(diagnosis, ['edge-cache'], 'failing') : null;
  const runs = well || isSites(diagnosis);
  return { id: 'gateway', health: stored ?? (runs ? 'ok' : 'unknown'), product: boxes.gateway };
}

/** null where the visitor's side did not answer in the site's place. */
function proxyHealth(known: Known): Health | null {
  const health = proxy(known)?.health;
  return health === 'failing' || health === 'suspect' ? health : null;
}

/** A server that fails at times and answers at others is suspect, not broken. */
function origin({ diagnosis, readings, well }: Known): Place {
  const failing = suspicion(diagnosis, ['site', 'site-page', 'site-edge'], well ? 'suspect' : 'failing');
  const isVerdict = failing !== null && diagnosis.verdict.side === 'site';
  const flaps = diagnosis.verdict.cause === 'unclear' && hasFailed(readings);
  const seen = well ? (flaps ? 'suspect' : 'ok') : 'unknown';
  return { id: 'origin', health: isVerdict ? failing : seen, product: null };
}

/** Whether it is well proven that the request came through to the site. */
function isSites({ verdict }: Diagnosis): boolean {
  return verdict.side === 'site' && (verdict.certainty === 'certain' || verdict.certainty === 'likely');
}

function hasFailed(readings: Readings): boolean {
  return askedAgain(readings).some(isServerError);
}

function answersWell(readings: Readings): boolean {
  const asked = [...askedAgain(readings), ...(valueIn(readings.direct)?.direct ?? [])];
  return asked.some((one) => isWell(one) && !isStoredAnswer(one));
}

function askedAgain(readings: Readings): Asked[] {
  return [...(valueIn(readings.fresh)?.answers ?? []), ...(valueIn(readings.anonymous)?.answers ?? [])];
}
