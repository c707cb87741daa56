import { parseRetryAfter } from '../gateways/fields/retry-after.ts';
import { originOf } from '../incident/address.ts';
import { type Asked, isStoredAnswer } from '../probes/asking/asked.ts';
import type { Attempt } from './watch.ts';

/** What a page that answers well looks like at a glance, so that a login page or a hotspot's is not taken for it. */
export type Sight = 'page' | 'login' | 'portal';

/** What an answer says about whether the page is back, and when the site wants to be asked again (0: it has not said). */
export interface Heard {
  readonly attempt: Attempt;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
}

/**
 * @param sight of a good answer's body; null where it was not read
 * @param isRoot whether the site's start page was asked for in the place of a page that may not be asked again: over https only
 *   the site itself can redirect from there
 */
export function heard(asked: Asked, sight: Sight | null, isRoot: boolean): Heard {
  switch (asked.kind) {
    case 'no-answer':
      return { attempt: { at: asked.at, outcome: 'silent', status: null }, notBefore: 0 };
    case 'redirect':
      return { attempt: { at: asked.at, outcome: isRoot ? 'well' : 'other', status: null }, notBefore: 0 };
    case 'answer':
      return {
        attempt: { at: asked.at, outcome: outcomeOf(asked, sight), status: asked.status },
        notBefore: waitOf(asked),
      };
    default:
      return asked satisfies never;
  }
}

type Answered = Extract<Asked, { kind: 'answer' }>;

function outcomeOf(answer: Answered, sight: Sight | null): Attempt['outcome'] {
  const { status } = answer;
  // RFC 6585, 4 and RFC 9110, 15.6.4: both may say when to come back; 511 is a hotspot's (RFC 6585, 6).
  if (status === 429 || (status === 503 && waitOf(answer) > 0)) return 'wait';
  if (status === 511) return 'other';
  if (status >= 500) return 'failing';
  if (status >= 400) return 'other';
  return isStoredAnswer(answer) || sight === 'login' || sight === 'portal' ? 'other' : 'well';
}

function waitOf({ headers, at }: Answered): number {
  const values = headers.flatMap(([name, value]) => (name === 'retry-after' ? [value] : []));
  const wait = parseRetryAfter(values, at);
  if (wait === null) return 0;
  return wait.kind === 'seconds' ? at + wait.seconds * 1_000 : wait.at;
}

/** The first words of a title by which a login page gives itself away, in the languages of the texts. */
const loginTitles =
  /<title[^>]*>[^<]{0,80}(?:\b(?:(?:log|sign)[ -]?in|connexion|se connecter|acceder|entrar)\b|\b(?:anmeld|einlogg|iniciar sesi)|ログイン|登录|تسجيل الدخول)/i;
const loginPaths = /(?:log|sign)[-_]?in|account|auth|anmeld|connexion|session/i;

/**
 * Whether a good answer is the page, or one that stands in its place: a login form where none was asked for, or a hotspot's
 * page (Wi-Fi Alliance's WISPr marks, a page that only sends the browser elsewhere).
 *
 * @param body its beginning, as text
 */
export function sightOf(body: string, url: string): Sight {
  if (/<WISPAccessGatewayParam/i.test(body)) return 'portal';
  const elsewhere =
    /<meta[^>]{1,200}http-equiv=["']?refresh["']?[^>]{1,200}url=['"]?(https?:\/\/[^'">\s]{1,500})/i.exec(
      body,
    )?.[1];
  if (elsewhere !== undefined && isForeign(elsewhere, url)) return 'portal';
  const hasPassword = /<input\b[^>]{0,500}\btype=["']?password/i.test(body);
  return hasPassword && loginTitles.test(body) && !loginPaths.test(url) ? 'login' : 'page';
}

function isForeign(target: string, url: string): boolean {
  const [there, here] = [originOf(target), originOf(url)];
  return there !== '' && here !== '' && there !== here;
}
