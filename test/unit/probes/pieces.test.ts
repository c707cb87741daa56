import { describe, expect, test } from 'vitest';
import { keptHeaders } from '../../../src/incident/headers.ts';
import { type Asked, isStoredAnswer } from '../../../src/probes/asking/asked.ts';
import { readTrace } from '../../../src/probes/edge.ts';
import { addressKind, nameKind } from '../../../src/probes/read-address.ts';

const answer = (headers: [string, string][], body: string | null = null, status = 200): Asked => ({
  kind: 'answer',
  at: 0,
  took: 1,
  status,
  headers,
  body,
});

describe('a copy from a cache on the way', () => {
  test.each<[headers: [string, string][], stored: boolean]>([
    [[], false],
    [[['age', '0']], false],
    [[['age', '12']], true],
    [[['x-cache', 'Hit from cloudfront']], true],
    [[['x-cache', 'Miss from cloudfront']], false],
    [[['cf-cache-status', 'HIT']], true],
    [[['cf-cache-status', 'DYNAMIC']], false],
    [[['cache-status', 'ExampleCache; hit; ttl=30']], true],
    [[['cache-status', 'ExampleCache; fwd=uri-miss']], false],
    [[['cache-status', 'ExampleCache; fwd=stale; fwd-status=502']], false],
    [[['server', 'hit']], false],
    [[['x-proxy-cache', 'HIT']], true],
    [[['x-litespeed-cache', 'hit']], true],
    [[['x-fastcgi-cache-status', 'STALE']], true],
    [[['x-kinsta-cache', 'MISS']], false],
  ])('%j: %s', (headers, stored) => {
    const asked = answer(keptHeaders(headers).map(([name, value]) => [name, value]));
    expect(asked.kind === 'answer' && isStoredAnswer(asked)).toBe(stored);
  });
});

describe('names and addresses', () => {
  test.each([
    ['shop.example.com', 'public'],
    ['shop.test', 'special'],
    ['localhost', 'special'],
    ['app.localhost', 'special'],
    ['printer', 'special'],
    ['nas.local', 'special'],
    ['box.home.arpa', 'special'],
    ['10.1.2.3', 'address'],
    ['[::1]', 'address'],
    ['localhost.example.com', 'public'],
  ])('%s is %s', (name, kind) => expect(nameKind(name)).toBe(kind));

  test.each([
    ['127.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['10.0.0.7', 'private'],
    ['192.168.1.1', 'private'],
    ['fd00::1', 'private'],
    ['100.64.3.4', 'carrier-nat'],
    ['169.254.1.1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['203.0.113.9', 'other'],
    ['93.184.216.34', 'public'],
    ['2606:4700::6810:84e5', 'public'],
    ['::ffff:10.0.0.7', 'private'],
    ['64:ff9b::5db8:d822', 'public'],
    ['64:ff9b::a00:7', 'private'],
    ['0.0.0.0', 'other'],
    ['nonsense', 'other'],
  ])('%s is %s', (ip, kind) => expect(addressKind(ip)).toBe(kind));
});

describe('Cloudflare’s trace', () => {
  test.each([
    ['fl=1f\nip=192.0.2.1\ncolo=FRA\nwarp=off\n', 200, { alive: true, colo: 'FRA', warp: 'off' }],
    ['colo=FRA\nwarp=plus', 200, { alive: true, colo: 'FRA', warp: 'plus' }],
    ['colo=FRA', 502, { alive: false, colo: null, warp: null }],
    ['<html>a page of the site</html>', 200, { alive: false, colo: null, warp: null }],
    ['colo=<script>', 200, { alive: false, colo: null, warp: null }],
  ])('%j', (body, status, expected) => expect(readTrace(answer([], body, status))).toEqual(expected));

  test('no answer is no edge', () => {
    expect(readTrace({ kind: 'no-answer', at: 0, took: 1, why: 'timeout' }).alive).toBe(false);
  });
});
