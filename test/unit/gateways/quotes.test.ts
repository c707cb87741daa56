import { describe, expect, it, test } from 'vitest';
import { identify } from '../../../src/gateways/identify.ts';
import { type Header, keptHeaders } from '../../../src/incident/headers.ts';

const quoted = (headers: readonly Header[], body = '') =>
  identify({ status: 502, reason: '', headers, body }).quotes.map(({ label, value }) => [label, value]);

describe('an id to quote', () => {
  test.each([
    ['x-request-id', 'b7f3', 'b7f3'],
    ['x-correlation-id', 'b7f3', 'b7f3'],
    ['request-id', 'b7f3', 'b7f3'],
    ['x-trace-id', 'b7f3', 'b7f3'],
    ['cf-ray', '8f0a1b2c3d4e5f60-FRA', '8f0a1b2c3d4e5f60-FRA'],
    ['x-amz-cf-id', 'k4==', 'k4=='],
    ['x-amzn-requestid', '8e192cca', '8e192cca'],
    ['x-amz-request-id', '4442587FB7D0A2F9', '4442587FB7D0A2F9'],
    ['x-azure-ref', '20261121T02Z', '20261121T02Z'],
    ['x-ms-request-id', '3ad0', '3ad0'],
    ['x-vercel-id', 'fra1::abc', 'fra1::abc'],
    ['x-nf-request-id', '01H', '01H'],
    ['fly-request-id', '01H-fra', '01H-fra'],
    ['rndr-id', '1234-abcd', '1234-abcd'],
    ['x-github-request-id', 'AB:12', 'AB:12'],
    ['eo-log-uuid', '1234', '1234'],
    ['x-fastly-request-id', 'ab12', 'ab12'],
    ['x-sucuri-id', '14001', '14001'],
    ['x-iinfo', '9-123-0 0NNN', '9-123-0 0NNN'],
    ['x-azion-request-id', 'ab12', 'ab12'],
    ['x-wix-request-id', '17.1', '17.1'],
    ['x-styx-req-id', 'styx-1', 'styx-1'],
    ['section-io-id', 'ab12', 'ab12'],
    ['x-global-transaction-id', '12ab', '12ab'],
    [
      'traceparent',
      '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      '4bf92f3577b34da6a3ce929d0e0e4736',
    ],
    ['x-b3-traceid', '80f198ee56343ba8', '80f198ee56343ba8'],
    ['uber-trace-id', '3d5eab:aa1:0:1', '3d5eab'],
  ])('stands in %s, which an incident keeps', (name, value, id) => {
    expect(quoted([[name, value]])).toEqual([[name, id]]);
    expect(keptHeaders([[name, value]])).toHaveLength(1);
  });

  test.each([
    ['{"error":"x","request_id":"abcd-1234"}', 'request_id', 'abcd-1234'],
    ['{"requestId":"abcd-1234"}', 'request_id', 'abcd-1234'],
    ['{"trace_id": "abcd1234"}', 'trace_id', 'abcd1234'],
    ['{"title":"Bad Gateway","instance":"/errors/77"}', 'instance', '/errors/77'],
  ])('stands in the body %s', (body, label, id) => {
    expect(quoted([], body)).toEqual([[label, id]]);
  });

  it('is told once, the maker’s first', () => {
    const headers: Header[] = [
      ['x-request-id', 'abcd-1234'],
      ['cf-ray', '8f0a1b2c3d4e5f60-FRA'],
    ];
    const body =
      '{"status":"error","code":502,"message":"Application failed to respond","request_id":"abcd-1234"}';
    expect(quoted(headers, body)).toEqual([
      ['request_id', 'abcd-1234'],
      ['cf-ray', '8f0a1b2c3d4e5f60-FRA'],
    ]);
  });
});
