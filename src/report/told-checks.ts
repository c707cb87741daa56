import type { Check } from '../diagnosis/checks.ts';
import type { MessageKey, Phrase } from '../texts.ts';
import { isPublicAddress, leftOutMark, redacted, selfName } from './redact.ts';

/** A check as it may be told to somebody else. */
export interface ToldCheck {
  readonly id: Check['id'];
  readonly result: Exclude<Check['result'], 'running'>;
  readonly title: Phrase;
  readonly facts: readonly (Phrase | string)[];
}

/** What is still under way has nothing to tell. */
export function toldChecks(checks: readonly Check[]): ToldCheck[] {
  return checks.flatMap(({ id, result, title, facts }) =>
    result === 'running'
      ? []
      : [{ id, result, title: toldPhrase(title), facts: facts.flatMap((fact) => told(id, fact)) }],
  );
}

/** Phrases whose figures are the person's own business, and what is said in their place. */
const inPlace: Readonly<Partial<Record<MessageKey, Phrase>>> = {
  becauseProxyCarried: ['becauseProxyCarried', leftOutMark],
  becauseBypassSelf: ['becauseBypassSelf', leftOutMark],
  becauseBypassPrivate: ['becauseBypassPrivate', leftOutMark],
  checkProxyBy: ['checkProxyByExtension'],
};

/** A phrase whose values may come from a page or a network. */
export function toldPhrase(phrase: Phrase): Phrase {
  const [key, ...values] = phrase;
  const value = key === 'checkMakerWord' ? selfName : redacted;
  return inPlace[key] ?? [key, ...values.map((text) => value(text))];
}

function told(id: Check['id'], fact: Phrase | string): (Phrase | string)[] {
  if (typeof fact !== 'string') return [toldPhrase(fact)];
  const text = tellable[id](fact);
  return text === null ? [] : [text];
}

const never = () => null;
const bounded = (fact: string) => redacted(fact);

/**
 * What a check's bare figures hold decides whether they are told at all: the page's title, the person's proxies and the
 * other sites that they visit are not.
 */
const tellable: Readonly<Record<Check['id'], (fact: string) => string | null>> = {
  maker: (fact) => (fact.startsWith('“') ? null : redacted(fact)),
  copy: cacheMark,
  fresh: bounded,
  cookies: bounded,
  siblings: bounded,
  edge: bounded,
  worker: bounded,
  proxy: never,
  direct: bounded,
  address: (fact) => (isPublicAddress(fact) ? fact : null),
  neighbours: never,
  parts: (fact) => {
    const text = redacted(fact);
    return text.includes(leftOutMark) || !/^[^.\s]+\.[^\s]+ \d+$/.test(text) ? null : text;
  },
};

const cacheWords =
  /^(?:hit|miss|stale|expired|dynamic|bypass|revalidated|updating|none|pass|error|refresh|fwd|stored|ttl|tcp_[a-z_]{3,24}|\d{1,8})$/i;

/** "x-cache: HIT": of what a cache writes only the words that all caches use; the rest may name machines and addresses. */
function cacheMark(fact: string): string | null {
  const [, name = '', value = ''] = /^([a-z-]{1,40}): (.*)$/s.exec(fact) ?? [];
  if (name === '') return null;
  const words = value
    .slice(0, 512)
    .split(/[\s;,=]+/)
    .filter((word) => cacheWords.test(word));
  return `${name}: ${words.slice(0, 6).join(' ') || leftOutMark}`;
}
