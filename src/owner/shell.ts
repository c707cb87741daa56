import { isWebPage } from '../incident/address.ts';

/** Whose rules of quoting a command follows. */
export type Shell = 'posix' | 'powershell';

/**
 * What a shell takes as it stands; a word never begins with a dash, which would be an option. PowerShell reads commas as lists
 * and an @ in front as an array (about_Arrays, about_Splatting).
 */
const harmless: Readonly<Record<Shell, RegExp>> = {
  posix: /^[\w./:@%][\w./:@%+=,-]*$/,
  powershell: /^[\w./:][\w./:+=-]*$/,
};

/**
 * A word that the shell takes as it stands, whatever is in it: in single quotes nothing has a meaning but the quote
 * (POSIX Shell Command Language, 2.2.2; PowerShell's about_Quoting_Rules, which takes curly quotes for quotes too).
 */
export function quoted(word: string, shell: Shell = 'posix'): string {
  const plain = visible(word);
  if (harmless[shell].test(plain)) return plain;
  return shell === 'posix'
    ? `'${plain.replaceAll("'", String.raw`'\''`)}'`
    : `'${plain.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/** Without what a terminal would obey and what would turn the text around it. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/gu, '');
}

/** Where the commands go: without query, fragment, user and password, which have no place in a shell's history. */
export interface Target {
  readonly scheme: 'http' | 'https';
  /** With the port where that is not the scheme's own. */
  readonly host: string;
  /** Without port; IPv6 in brackets. */
  readonly hostname: string;
  readonly port: string;
  readonly path: string;
  readonly url: string;
}

/** Longest path and host that are filled in, in UTF-16 code units: a longer one gives way to the site's first page. */
const longestPath = 300;
const longestHost = 260;

const example = new URL('https://www.example.com/');

/** Any text at all may come in: what is no web address becomes an example to be replaced. */
export function targetOf(text: string): Target {
  const found = isWebPage(text) ? new URL(text) : example;
  const { protocol, host, hostname, port, pathname } = found.host.length > longestHost ? example : found;
  const scheme = protocol === 'http:' ? 'http' : 'https';
  const path = pathname.length > longestPath ? '/' : withoutGlobs(pathname);
  return {
    scheme,
    host,
    hostname,
    port: port === '' ? (scheme === 'http' ? '80' : '443') : port,
    path,
    url: `${scheme}://${host}${path}`,
  };
}

/** Brackets and braces stand for many addresses in curl ("globbing"). */
function withoutGlobs(path: string): string {
  return path.replace(/[[\]{}]/g, encodeURIComponent);
}
