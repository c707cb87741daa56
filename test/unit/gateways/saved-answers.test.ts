import { describe, expect, it, test } from 'vitest';
import { parseCapture } from '../../../src/gateways/capture.ts';
import { parseDump } from '../../../src/gateways/dump.ts';
import { textOf } from './corpus.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('what curl -i prints', () => {
  test.each([
    ['CRLF', 'HTTP/1.1 502 Bad Gateway\r\nServer: nginx\r\nX: a: b\r\n\r\n<html>'],
    ['LF', 'HTTP/1.1 502 Bad Gateway\nServer: nginx\nX: a: b\n\n<html>'],
  ])('with %s line ends', (_, dump) => {
    const { status, reason, headers, body } = parseDump(bytes(dump));
    expect({ status, reason, headers }).toEqual({
      status: 502,
      reason: 'Bad Gateway',
      headers: [
        ['Server', 'nginx'],
        ['X', 'a: b'],
      ],
    });
    expect(textOf(body)).toBe('<html>');
  });

  test.each([
    ['HTTP/2, no reason phrase', 'HTTP/2 502 \r\nserver: x\r\n\r\nlast'],
    ['no body and no empty line', 'HTTP/2 502\r\nserver: last'],
    ['100 Continue', 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 502 Bad\r\n\r\nlast'],
    ['a proxy’s answer to CONNECT', 'HTTP/1.0 200 Connection established\r\n\r\nHTTP/2 502\r\n\r\nlast'],
    ['103 Early Hints', 'HTTP/2 103\r\nlink: x\r\n\r\nHTTP/2 502\r\n\r\nlast'],
    [
      'a redirect with a length',
      'HTTP/1.1 301 Moved\r\nContent-Length: 5\r\n\r\nmovedHTTP/2 502\r\n\r\nlast',
    ],
    ['a redirect without', 'HTTP/1.1 302 Found\r\n\r\nhere\r\nHTTP/2 502\r\n\r\nlast'],
    ['a redirect without body', 'HTTP/2 308\r\nlocation: /x\r\n\r\nHTTP/2 502\r\n\r\nlast'],
    ['a byte order mark', '\uFEFFHTTP/2 502\r\n\r\nlast'],
    ['a reason phrase without end', `HTTP/1.1 502 ${'x'.repeat(100_000)}\r\n\r\nlast`],
    ['a body that quotes a status line', 'HTTP/2 502\r\n\r\nlast HTTP/1.1 200 OK\r\n\r\nnot this'],
  ])('after %s', (_, dump) => {
    expect(parseDump(bytes(dump)).status).toBe(502);
  });

  it('with a body that is no text', () => {
    const dump = new Uint8Array([...bytes('HTTP/1.1 502 Bad Gateway\r\n\r\n'), 0, 255, 10, 13, 200]);
    expect(parseDump(dump).body).toEqual(new Uint8Array([0, 255, 10, 13, 200]));
  });

  test.each(['', 'curl: (7) Failed to connect', '<html>', '{}'])('refuses %j', (dump) => {
    expect(() => parseDump(bytes(dump))).toThrow(/status line/);
  });
});

describe('a saved answer', () => {
  it('is read with its bytes, its id and the method of its request', () => {
    const response = { status: 502, statusText: 'Bad', headers: [['A', 'b']], bodyBase64: '/wA=' };
    const text = JSON.stringify({ id: 'x', request: { method: 'CONNECT' }, response });
    expect(parseCapture(text)).toEqual({
      id: 'x',
      answer: {
        status: 502,
        reason: 'Bad',
        headers: [['A', 'b']],
        body: new Uint8Array([255, 0]),
        method: 'CONNECT',
      },
    });
  });

  it('needs no more than a status and headers', () => {
    const least = { id: null, answer: { status: 502, reason: '', headers: [], body: '' } };
    const nulls =
      '{"id":null,"request":null,"response":{"status":502,"statusText":null,"headers":[],"body":null}}';
    expect(parseCapture('{"response":{"status":502,"headers":[]}}')).toEqual(least);
    expect(parseCapture(nulls)).toEqual(least);
  });

  test.each([
    ['[]', /not a saved answer/],
    ['{"response":{"status":"502","headers":[]}}', /response\.status/],
    ['{"response":{"status":502,"headers":[["a"]]}}', /response\.headers\.0/],
    ['{"response":{"status":502,"headers":[],"bodyBase64":"%%"}}', /not base64/],
    ['{"response":{"status":502,"headers":[],"bodyBase64":"A"}}', /not base64/],
    ['{"response":null}', /response/],
    ['not json', /no JSON/],
    ['', /no JSON/],
  ])('refuses %s', (text, message) => expect(() => parseCapture(text)).toThrow(message));
});
