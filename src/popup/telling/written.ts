import { hostOf } from '../../incident/address.ts';
import type { Letter } from '../../report/mail.ts';
import type { Choices } from '../../report/redact.ts';
import type { Say } from '../../texts.ts';
import type { Telling } from '../words/telling.ts';

/** What writes reports: loaded once somebody asks for one. */
export type Writer = typeof import('../../report/index.ts');

/** What the person has chosen of a report. */
export interface Chosen extends Choices {
  /** One of `mails`, or '' for nobody yet. */
  readonly to: string;
}

/** A report in every form in which it can leave. */
export interface Written {
  readonly text: string;
  readonly file: { readonly name: string; readonly href: string };
  readonly letter: Letter;
  /** Addresses of the site's own that it can be mailed to. */
  readonly mails: readonly string[];
}

export function write(writer: Writer, telling: Telling, chosen: Chosen, say: Say): Written {
  const report = writer.reportOf(telling.told, selfName(writer), chosen);
  const text = writer.reportText(report, say);
  const status = report.status === null ? '–' : String(report.status);
  const mails = mailsOf(writer, telling);
  const to = mails.includes(chosen.to) ? chosen.to : '';
  return {
    text,
    file: { name: writer.fileName(report), href: writer.fileLink(writer.reportJson(report, say)) },
    letter: writer.letterOf(to, say('reportSubject', status, hostOf(report.url)), text, say('reportCut')),
    mails,
  };
}

function mailsOf({ contactsOf }: Writer, { page, candidates, url }: Telling): string[] {
  if (page !== 'sites') return [];
  return contactsOf(candidates, url).own.flatMap(({ kind, target }) => (kind === 'mail' ? [target] : []));
}

/** Chromium alone has `userAgentData`. */
function selfName({ readSelfName }: Writer) {
  return readSelfName(navigator.userAgent, Reflect.get(navigator, 'userAgentData'));
}
