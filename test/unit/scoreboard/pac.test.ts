import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { oneForAll } from '../../scoreboard/pac.ts';

const script = (host: string, port: number) =>
  `function FindProxyForURL(url, host) { return host === '${host}' ? 'PROXY 127.0.0.1:${port}' : 'DIRECT'; }`;
const pac = oneForAll([script('a.test', 1), script('b.test', 2)], ['192.0.2.1'], 9);

test.each([
  ['a.test', 'PROXY 127.0.0.1:1'],
  ['b.test', 'PROXY 127.0.0.1:2'],
  ['c.test', 'DIRECT'],
  ['worker.localhost', 'DIRECT'],
  ['localhost', 'DIRECT'],
  ['127.0.0.1', 'DIRECT'],
  ['192.0.2.1', 'DIRECT'],
  ['192.0.2.2', 'PROXY 127.0.0.1:9'],
  ['example.com', 'PROXY 127.0.0.1:9'],
  ['a.test.example', 'PROXY 127.0.0.1:9'],
])('%s: %s', (host, way) => {
  expect(runInNewContext(`${pac}; FindProxyForURL('http://${host}/', '${host}')`)).toBe(way);
});
