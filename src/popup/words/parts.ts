import type { PartKind } from '../../parts/kind.ts';
import type { Counted, HostParts, PartGateway, PartSide, Parts } from '../../parts/parts.ts';
import type { MessageKey, Say } from '../../texts.ts';
import type { Tone } from './verdict.ts';

/** What failed of a page that loaded, as it is read. */
export interface PartsView {
  /** "At least 3 requests failed with 502." */
  readonly sentence: string;
  readonly because: string;
  readonly tone: Tone;
  readonly count: number;
  readonly isWhole: boolean;
  /** How it is known. */
  readonly how: string;
  readonly hosts: readonly HostLine[];
  /** What it means, and what is not known. */
  readonly notes: readonly string[];
  /** Whether the page’s address can be opened anew: with a fragment the browser would only scroll. */
  readonly opensAnew: boolean;
}

export interface HostLine {
  readonly host: string;
  readonly side: PartSide;
  readonly whose: string;
  /** By which status it failed, and what. */
  readonly failed: readonly string[];
  /** Which gateway; '' where nothing tells. */
  readonly gateway: string;
}

/** @param url the page's address; null where the browser does not tell */
export function partsView(parts: Parts, url: string | null, say: Say): PartsView {
  return {
    sentence: sentenceOf(parts, say),
    because: becauseOf(parts, say),
    tone: toneOf(parts),
    count: parts.count,
    isWhole: parts.isWhole,
    how: say(parts.isWhole ? 'partsSeen' : 'partsRemembered'),
    hosts: parts.hosts.map((host) => lineOf(host, say)),
    notes: notesOf(parts, say),
    opensAnew: url !== null && !url.includes('#'),
  };
}

function sentenceOf({ count, statuses, isWhole }: Parts, say: Say): string {
  const met = statuses.join(', ');
  if (count === 1) return say(isWhole ? 'sentencePartAll' : 'sentencePart', met);
  return say(isWhole ? 'sentencePartsAll' : 'sentenceParts', String(count), met);
}

function becauseOf({ hosts }: Parts, say: Say): string {
  const [first] = hosts;
  const isOne = first !== undefined && hosts.length === 1;
  const where = isOne
    ? say(wheres[first.side], first.host)
    : say('becausePartsSeveral', String(hosts.length));
  const gateway = isOne && first.gateway !== null ? [gatewayIn(first.gateway, say)] : [];
  return [where, ...gateway, say('partsLoaded')].join(' ');
}

const wheres: Readonly<Record<PartSide, MessageKey>> = {
  page: 'becausePartsPage',
  site: 'becausePartsSite',
  other: 'becausePartsOther',
  visitor: 'becausePartsVisitor',
};

function toneOf({ hosts }: Parts): Tone {
  if (hosts.every(({ side }) => side === 'visitor')) return 'visitor';
  return hosts.every(isSites) ? 'site' : 'open';
}

function isSites({ side }: HostParts): boolean {
  return side === 'page' || side === 'site';
}

function lineOf({ host, side, kinds, statuses, gateway }: HostParts, say: Say): HostLine {
  const met = statuses.length === 1 ? statuses.map(({ what }) => String(what)) : severalOf(statuses, say);
  return {
    host,
    side,
    whose: say(sides[side]),
    failed: [...met, ...kinds.map(({ what, count }) => say(kindNames[what], String(count)))],
    gateway: gateway === null ? '' : gatewayIn(gateway, say),
  };
}

function severalOf(statuses: readonly Counted<number>[], say: Say): string[] {
  return statuses.map(({ what, count }) => say('partStatus', String(what), String(count)));
}

const sides: Readonly<Record<PartSide, MessageKey>> = {
  page: 'partsSidePage',
  site: 'partsSideSite',
  other: 'partsSideOther',
  visitor: 'partsSideVisitor',
};

const kindNames: Readonly<Record<PartKind, MessageKey>> = {
  call: 'partCall',
  frame: 'partFrame',
  script: 'partScript',
  style: 'partStyle',
  image: 'partImage',
  font: 'partFont',
  media: 'partMedia',
  other: 'partOther',
};

function gatewayIn({ name, how }: PartGateway, say: Say): string {
  return say(hows[how], name);
}

const hows: Readonly<Record<PartGateway['how'], MessageKey>> = {
  made: 'partsGatewayMade',
  passed: 'partsGatewayPassed',
  named: 'partsGatewayNamed',
};

/** A 502 says that its gateway runs (RFC 9110, 15.6.3); the other statuses do not. */
function notesOf({ hosts, statuses, more, isWhole, full }: Parts, say: Say): string[] {
  const runs = hosts.some(isSites) && statuses.every((status) => status === 502);
  return [
    ...(more > 0 ? [say('partsMore', String(more))] : []),
    ...(runs ? [say('partsGatewayRuns')] : []),
    ...(hosts.some(({ side }) => side === 'other') ? [say('partsElsewhere')] : []),
    ...(hosts.some(({ side }) => side === 'visitor') ? [say('partsOnYourSide')] : []),
    ...(isWhole ? [] : [say('partsHidden')]),
    ...(full && !isWhole ? [say('partsFull')] : []),
  ];
}
