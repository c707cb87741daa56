import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Answer } from '../../../src/gateways/answer.ts';
import { identify } from '../../../src/gateways/identify.ts';
import { makerId } from '../../../src/gateways/maker.ts';
import { explain } from '../../../src/owner/saved/explain.ts';
import { english } from '../english.ts';
import { knownAnswers, textOf } from '../gateways/corpus.ts';

/** What `curl -i` prints of an answer. */
function dumpOf({ status, reason, headers, body }: Answer, newline = '\r\n'): string {
  const head = [`HTTP/1.1 ${status} ${reason}`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return [...head, '', textOf(body)].join(newline);
}

function explained(text: string) {
  const explanation = explain(text);
  if (explanation.kind !== 'explained') throw new Error(`not explained: ${explanation.why}`);
  return { ...explanation, product: explanation.subject?.product };
}

const said = (text: string) =>
  explained(text).told.map(({ value }) => (typeof value === 'string' ? value : english(...value)));

const nginx = [
  'HTTP/1.1 502 Bad Gateway',
  'Server: nginx/1.22.1',
  'Date: Sat, 21 Nov 2026 02:07:33 GMT',
  'Content-Type: text/html',
  'Content-Length: 157',
  'Connection: keep-alive',
  '',
  '<html>',
  '<head><title>502 Bad Gateway</title></head>',
  '<body>',
  '<center><h1>502 Bad Gateway</h1></center>',
  '<hr><center>nginx/1.22.1</center>',
  '</body>',
  '</html>',
];

describe('every saved answer', () => {
  const plain = [...knownAnswers('corpus'), ...knownAnswers('captures')].filter(
    ({ answer }) => !answer.headers.some(([name]) => name.toLowerCase() === 'content-encoding'),
  );

  it('is told as it is identified, pasted with either kind of line end', () => {
    for (const { id, answer } of plain) {
      if (answer.status < 500 || textOf(answer.body).trim() === '') continue;
      const truth = makerId(identify(answer).maker);
      for (const newline of ['\r\n', '\n'])
        expect(explained(dumpOf(answer, newline)).product, id).toBe(truth);
    }
  });

  it('names nobody from a head alone that the whole answer does not show', () => {
    for (const { id, answer } of plain) {
      const { product } = explained(dumpOf({ ...answer, body: '' }));
      const truth = makerId(identify(answer).maker);
      if (product !== undefined && truth !== 'unknown') expect([truth, 'unknown'], id).toContain(product);
    }
  });
});

describe('what people paste', () => {
  const head = nginx.slice(0, 6);
  const body = nginx.slice(7);
  const marked = head.map((line) => `< ${line}`);
  const request = [
    '> GET /cart?token=S3CRET HTTP/1.1',
    '> Host: shop.example',
    '> Authorization: Bearer S3CRET',
    '>',
  ];
  const cases: readonly [what: string, text: string, url: string][] = [
    ['curl -i', nginx.join('\n'), ''],
    [
      'with a prompt in front',
      `me@host:~$ curl -i https://shop.example/cart\n${nginx.join('\n')}\nme@host:~$ `,
      'https://shop.example/cart',
    ],
    [
      'on Windows',
      `C:\\> curl.exe -i "https://shop.example/cart"\r\n${nginx.join('\r\n')}`,
      'https://shop.example/cart',
    ],
    [
      'curl -v',
      [
        '* Connected to shop.example (203.0.113.1) port 80 (#0)',
        ...request,
        ...marked,
        '< ',
        ...body,
        '* Connection #0 left intact',
      ].join('\n'),
      'http://shop.example/cart',
    ],
    [
      'curl -iv',
      [
        ...request,
        ...marked.flatMap((line, index) => [line, head[index] ?? '']),
        '< ',
        '',
        '{ [157 bytes data]',
        ...body,
      ].join('\n'),
      'https://shop.example/cart',
    ],
    [
      'wget -S',
      ['HTTP request sent, awaiting response... ', ...head.map((line) => `  ${line}`), '', ...body].join(
        '\n',
      ),
      '',
    ],
    [
      'a proxy’s answer to CONNECT in front',
      ['HTTP/1.1 200 Connection established', '', ...nginx].join('\n'),
      '',
    ],
    [
      'the page alone over HTTP/2',
      ['HTTP/2 502', 'server: nginx/1.22.1', 'content-type: text/html', '', ...body].join('\n'),
      '',
    ],
  ];
  test.each(cases)('%s', (_, text, url) => {
    const { status, name, product, subject } = explained(text);
    expect({ status, name, product, url: subject?.url }).toEqual({
      status: 502,
      name: 'Bad Gateway',
      product: 'nginx',
      url,
    });
  });

  const unreadable: readonly [what: string, text: string, why: string][] = [
    ['nothing', '  \n ', 'empty'],
    ['a page', '<!DOCTYPE html><html><body>502 Bad Gateway</body></html>', 'only-a-page'],
    ['a request', 'GET / HTTP/1.1\nHost: shop.example\n', 'only-a-request'],
    ['a sentence', 'it says 502 Bad Gateway', 'no-status-line'],
    ['too much', 'HTTP/1.1 502 Bad Gateway\n\n'.padEnd(1_048_577, 'x'), 'too-long'],
  ];
  test.each(unreadable)('%s', (_, text, why) => {
    expect(explain(text)).toEqual({ kind: 'unreadable', why });
  });
});

describe('what is told', () => {
  const rich = [
    'HTTP/2 503',
    'server: cloudflare',
    'cf-ray: 8f1234567890abcd-FRA',
    'retry-after: 120',
    'via: 1.1 varnish, 2 edge.example (Envoy)',
    'cache-status: ExampleCache; fwd=miss',
    'server-timing: db;dur=53',
    'proxy-status: gw.example; error=connection_refused',
    'set-cookie: session=S3CRET',
    'authorization: Bearer S3CRET',
    '',
    'no',
  ].join('\n');

  it('is who passed it on, what it reports, when to come back', () => {
    expect(said(rich)).toEqual(
      expect.arrayContaining([
        'cf-ray: 8f1234567890abcd-FRA',
        'in 120 seconds',
        'ExampleCache: miss',
        'db: 53 ms',
        'The server did not take the connection: usually the program is not running.',
      ]),
    );
    expect(said(rich).join('\n')).toContain('edge.example (Envoy)');
    expect(explained(rich).subject).toMatchObject({
      errorType: 'connection_refused',
      quote: { value: '8f1234567890abcd-FRA' },
    });
  });

  it('begins with the box that passed it on, where nothing says who made it', () => {
    expect(explained(rich)).toMatchObject({ product: 'unknown', likely: 'cloudflare' });
    expect(explained('HTTP/1.1 500 x\nserver: nginx\n\nx').likely).toBe('nginx');
    expect(explained('HTTP/1.1 500 x\n\nx').likely).toBe('unknown');
  });

  it('is no cookie and no credential', () => {
    expect(JSON.stringify(explain(rich))).not.toContain('S3CRET');
  });

  const meanings: readonly [status: number, meaning: RegExp, mended: boolean][] = [
    [200, /answered well/, false],
    [302, /another address/, false],
    [404, /fault with the request/, false],
    [500, /The server failed/, true],
    [502, /two machines/, true],
    [503, /takes no requests for now/, true],
    [504, /too long/, true],
    [521, /This answer does not say that Cloudflare made it/, true],
    [599, /The server failed/, true],
  ];
  test.each(meanings)('%i', (status, meaning, mended) => {
    const { meaning: phrase, subject } = explained(`HTTP/1.1 ${status} X\n\nx`);
    expect(english(...phrase)).toMatch(meaning);
    expect(subject !== null).toBe(mended);
  });
});

describe('hostile text', () => {
  const size = 1_048_576;
  const filled = (piece: string, start = '') =>
    (start + piece.repeat(Math.ceil(size / piece.length))).slice(0, size);
  const cases: readonly [what: string, text: string][] = [
    ['one line', filled('a', 'HTTP/1.1 502 x\nX: ')],
    ['heads without end', filled('HTTP/1.1 100\n\n')],
    ['redirects without end', filled('HTTP/1.1 302 Found\n\nx\n')],
    ['a redirect that leads back to itself', filled('x', 'HTTP/1.1 302 x\nContent-Length: -36\n\n')],
    ['letters that begin a head', filled('HT', 'HTTP/1.1 302 x\n\n')],
    ['marked lines', filled('< a: b\n', '< HTTP/1.1 502 x\n')],
    ['marked heads', filled('< HTTP/1.1 502 x\n')],
    ['empty lines', filled('\n', 'HTTP/1.1 502 x')],
    ['spaces', filled(' ')],
    ['addresses', filled('https://', '')],
    ['headers', filled('via: 1.1 a, 1.1 b\n', 'HTTP/1.1 502 x\n')],
  ];
  test.each(cases)('%s is read within a second', (_, text) => {
    const start = performance.now();
    explain(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('', 'HTTP/1.1 502 x\n', '< HTTP/2 502\n', 'HTTP/1.1 302 x\nContent-Length: '),
        (text, start) => {
          expect(['explained', 'unreadable']).toContain(explain(start + text).kind);
        },
      ),
      { numRuns: 300 },
    );
  });
});
