import { version } from '../../package.json' with { type: 'json' };
import type { Say } from '../texts.ts';
import type { Report } from './report.ts';
import { iso, said } from './text.ts';

/** The report for programs: docs/report.schema.json. Sentences are in the person's language, all else is not translated. */
export function reportJson(report: Report, say: Say): string {
  const { at, firstAt, leftOut, verdict, checks, browser, os, ...failure } = report;
  const { sentence, reasons, ...judged } = verdict;
  const value = {
    format: 'gateway-doctor-report',
    formatVersion: 1,
    language: say('languageTag'),
    extension: { name: 'Gateway Doctor', version },
    failure: { at: iso(at), firstAt: iso(firstAt), ...failure },
    leftOut,
    verdict: { ...judged, says: say(...sentence), reasons: reasons.map((reason) => say(...reason)) },
    checks: checks.map(({ id, result, title, facts }) => ({
      id,
      result,
      says: say(...title),
      facts: facts.map((fact) => said(fact, say)),
    })),
    system: { browser, os },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** "gateway-doctor-2026-11-21T14-03-22Z.json": sorts by time, and every system takes it. */
export function fileName({ at }: Report): string {
  return `gateway-doctor-${iso(at).slice(0, 19).replaceAll(':', '-')}Z.json`;
}

/**
 * The file in the link itself: a blob's address dies with the popup, which Firefox closes when it asks where to save.
 * https://github.com/Rob--W/crxviewer/issues/141
 */
export function fileLink(json: string): string {
  return `data:application/json;charset=utf-8,${encodeURIComponent(json)}`;
}
