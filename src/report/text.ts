import { version } from '../../package.json' with { type: 'json' };
import type { Certainty } from '../rules/rule.ts';
import type { System } from '../system.ts';
import type { MessageKey, Phrase, Say } from '../texts.ts';
import type { LeftOut } from './redact.ts';
import type { Report } from './report.ts';
import type { ToldCheck } from './told-checks.ts';

/** The report as it is read in a mail, in the person's language; the weightiest first, since mail programs may cut it. */
export function reportText(report: Report, say: Say): string {
  const { verdict, checks } = report;
  const certainty = certainties[verdict.certainty ?? 'none'];
  return [
    ...failureLines(report, say),
    '',
    say('reportFindings', `${say('extensionName')} ${version}`),
    `${say(...verdict.sentence)} ${say(certainty)}`,
    ...verdict.reasons.map((reason) => `- ${say(...reason)}`),
    ...(checks.length === 0 ? [] : ['', say('checksTitle')]),
    ...checks.map((check) => checkLine(check, say)),
  ].join('\n');
}

function failureLines(report: Report, say: Say): string[] {
  const { url, leftOut, at, firstAt, times, maker, requestId, errorType, serverAddress, storedCopy } = report;
  const line = (label: MessageKey, value: string) => `${say(label)}: ${value}`;
  return [
    line('factAddress', url),
    ...(leftOut.length === 0
      ? []
      : [line('reportLeftOut', leftOut.map((what) => say(omitted[what])).join(', '))]),
    line('factSeen', utc(at)),
    ...(times > 1 ? [line('factFirst', utc(firstAt)), line('factTimes', String(times))] : []),
    line('factStatus', statusOf(report, say)),
    line('factMethod', report.method ?? say('factMethodUnknown')),
    ...(requestId === null ? [] : [line('factQuote', `${requestId.label}: ${requestId.value}`)]),
    ...(maker.name === null ? [] : [line('factGateway', maker.name)]),
    ...(errorType === null ? [] : [line('factReports', `${errorType}. ${say(`errorType_${errorType}`)}`)]),
    ...(serverAddress === null ? [] : [line('factServer', serverAddress)]),
    ...(storedCopy ? [line('factCopy', say('factCopyStored'))] : []),
    line('reportBrowser', [browserOf(report), systems[report.os]].filter((name) => name !== null).join(', ')),
  ];
}

function statusOf({ of, status, reason }: Report, say: Say): string {
  const line = [status, reason].filter((part) => part !== null && part !== '').join(' ');
  return of === 'tunnel' ? `${say('tunnelRefused')}: ${line}` : line;
}

function browserOf({ browser: { name, version: major } }: Report): string {
  return major === null ? name : `${name} ${major}`;
}

function checkLine({ result, title, facts }: ToldCheck, say: Say): string {
  return `- ${say(marks[result])} ${[say(...title), ...facts.map((fact) => said(fact, say))].join(' · ')}`;
}

export function said(fact: Phrase | string, say: Say): string {
  return typeof fact === 'string' ? fact : say(...fact);
}

/** "2026-11-21 14:03:22 UTC" */
function utc(at: number): string {
  return `${iso(at).slice(0, 19).replace('T', ' ')} UTC`;
}

/** @param at milliseconds since the epoch; what lies outside the years 1970 to 9999 counts as their end */
export function iso(at: number): string {
  return new Date(Math.min(Math.max(at, 0), Date.UTC(9999, 11, 31))).toISOString();
}

const omitted: Readonly<Record<LeftOut, MessageKey>> = {
  query: 'reportLeftQuery',
  'path-pieces': 'reportLeftPath',
  host: 'reportLeftHost',
};

const certainties: Readonly<Record<Certainty | 'none', MessageKey>> = {
  certain: 'wordCertain',
  likely: 'wordLikely',
  possible: 'wordPossible',
  none: 'wordNone',
};

const marks: Readonly<Record<ToldCheck['result'], MessageKey>> = {
  ok: 'markOk',
  failing: 'markFailing',
  suspect: 'markSuspect',
  unknown: 'markUnknown',
};

const systems: Readonly<Record<System['os'], string | null>> = {
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  chromeos: 'ChromeOS',
  android: 'Android',
  other: null,
};
