import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { quoted, targetOf } from '../../../src/owner/shell.ts';
import { copied, subject } from './subjects.ts';

const secret = 'S3CRET';

/** Addresses that try to break out, and any text at all. */
const hostile = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: 'binary', maxLength: 400 }).map((path) => `https://shop.example/${path}`),
  fc.string({ unit: 'binary', maxLength: 60 }).map((host) => `http://${host}/`),
  fc
    .array(
      fc.constantFrom(
        "'",
        '"',
        '`',
        '$(id)',
        ';id',
        '|id',
        '&&id',
        '\\',
        '!',
        '%0a',
        '\n',
        '*',
        '~',
        '-',
        '{a,b}',
        '[1-9]',
        '\u202e',
      ),
      {
        maxLength: 30,
      },
    )
    .map((parts) => `https://shop.example/${parts.join('')}?q=${secret}#${secret}`),
  fc.constantFrom(
    `https://u:${secret}@-o.example/`,
    "http://a';id;'.example/",
    'javascript:alert(1)',
    'https://$(id).example/',
    'http://`id`/',
    'https://+trace.example/',
  ),
  fc.string({ unit: 'binary' }),
);

/** The words as a POSIX shell takes them. */
function shellWords(line: string): string[] {
  return execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}

describe('a hostile address', () => {
  it('stays one word between single quotes, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, (url) => {
        for (const word of [targetOf(url).url, targetOf(url).hostname, `Host: ${targetOf(url).host}`]) {
          expect(quoted(word)).toMatch(/^(?:[\w./:@%][\w./:@%+=,-]*|'[^'\n]*'(?:\\''[^'\n]*')*)$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('adds no line, no secret and no second command to any product’s commands', () => {
    const products = ['nginx', 'cloudflare', 'awselb', 'iis', 'heroku', 'unknown'];
    const usual = new Map(products.map((product) => [product, copied(subject({ product })).length]));
    fc.assert(
      fc.property(hostile, fc.constantFrom(...products), (url, product) => {
        const lines = copied(subject({ url, product }));
        expect(lines.length).toBeGreaterThanOrEqual((usual.get(product) ?? 0) - 1);
        const mine = lines.filter((line) => /curl|dig|Resolve/.test(line));
        for (const line of mine) {
          expect(line).not.toContain(secret);
          expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
          expect(line.length).toBeLessThan(2500);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reaches the program as it was meant', () => {
    const words = ["it's", "a'; id; '", '$(id)', '`id`', '-rf', '\\', '!!', '', '~', '*'];
    expect(shellWords(words.map((word) => quoted(word)).join(' '))).toEqual(words);
  });
});

test('PowerShell doubles its quotes, the curly ones too', () => {
  expect(quoted("a'b\u2019c", 'powershell')).toBe("'a''b\u2019\u2019c'");
});

describe('where the commands go', () => {
  const cases: readonly [from: string, url: string, port: string][] = [
    ['https://shop.example/a?b=c#d', 'https://shop.example/a', '443'],
    ['http://shop.example', 'http://shop.example/', '80'],
    ['http://user:secret@shop.example:8080/', 'http://shop.example:8080/', '8080'],
    ['https://shop.example/[1-9]{a,b}', 'https://shop.example/%5B1-9%5D%7Ba,b%7D', '443'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4', '443'],
    ['http://[::1]:3000/', 'http://[::1]:3000/', '3000'],
    [`https://shop.example/${'a'.repeat(400)}`, 'https://shop.example/', '443'],
    ['about:blank', 'https://www.example.com/', '443'],
    ['', 'https://www.example.com/', '443'],
  ];
  test.each(cases)('%s', (from, url, port) => {
    expect(targetOf(from)).toMatchObject({ url, port });
  });
});
