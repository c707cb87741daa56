import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterOf } from '../../../src/report/mail.ts';

const note = '(Shortened.)';

/** What a mail program makes of the link (RFC 6068). */
function read(href: string) {
  const { protocol, pathname, search } = new URL(href);
  const fields = search
    .slice(1)
    .split('&')
    .map((field) => field.split('=').map(decodeURIComponent));
  return { protocol, to: decodeURIComponent(pathname), fields };
}

test('a short text arrives whole, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), fc.string({ maxLength: 100 }), (subject, text) => {
      const { href, cut } = letterOf('a+b@shop.example', subject, text, note);
      const body = text.replaceAll('\n', '\r\n');
      expect(read(href)).toEqual({
        protocol: 'mailto:',
        to: 'a+b@shop.example',
        fields: [
          ['subject', subject],
          ['body', body],
        ],
      });
      expect(cut).toBe(false);
    }),
  );
});

test.each(['a line of text\n', 'ein gewöhnlicher Satz\n', 'これは一行です\n', 'ещё одна строка\n'])(
  'a long text ends after a whole line that says so: %s',
  (line) => {
    const { href, cut } = letterOf('', 'Error 502', line.repeat(500), note);
    const body = read(href).fields[1]?.[1] ?? '';
    expect(href.length).toBeLessThanOrEqual(2_000);
    expect(cut).toBe(true);
    expect(body.endsWith(`\r\n\r\n${note}`)).toBe(true);
    expect(body.startsWith(line.trim())).toBe(true);
  },
);

test('one line that does not fit leaves the note alone', () => {
  expect(read(letterOf('', '', 'x'.repeat(9_000), note).href).fields[1]?.[1]).toContain(note);
});
