import { expect, test } from 'vitest';
import { goesByProxy } from '../../../src/browser/checks/proxy-bypass.ts';

test.each<[url: string, bypass: string[], byProxy: boolean]>([
  ['http://shop.test/', [], true],
  ['http://localhost:3000/', [], false],
  ['http://app.localhost/', [], false],
  ['http://127.0.0.1/', [], false],
  ['http://[::1]/', [], false],
  ['http://localhost:3000/', ['<-loopback>'], true],
  ['http://127.0.0.1/', ['<-loopback>', '127.0.0.1'], false],
  ['http://printer/', ['<local>'], false],
  ['http://shop.test/', ['<local>'], true],
  ['http://shop.test/', ['shop.test'], false],
  ['http://www.shop.test/', ['shop.test'], true],
  ['http://www.shop.test/', ['.shop.test'], false],
  ['http://www.shop.test/', ['*.shop.test'], false],
  ['http://myshop.test/', ['*shop.test'], false],
  ['http://a.b.shop.test/', ['a.*.test'], false],
  ['http://shop.test/', ['https://shop.test'], true],
  ['https://shop.test/', ['https://shop.test'], false],
  ['http://shop.test:8080/', ['shop.test:8080'], false],
  ['http://shop.test/', ['shop.test:8080'], true],
  ['https://shop.test/', ['shop.test:443'], false],
  ['http://10.1.2.3/', ['10.*'], false],
  ['http://shop.test/', ['', '*'], false],
])('%s with %j: %s', (url, bypass, expected) => expect(goesByProxy(url, bypass)).toBe(expected));
