import { expect, test } from 'vitest';
import { fromChromium, fromFirefox } from '../../../src/browser/checks/proxy-value.ts';

const office = { scheme: 'http', host: 'proxy.office.example', port: 3128 };
const tunnel = { scheme: 'socks5', host: '127.0.0.1', port: 1080 };

test.each<[url: string, rules: object, servers: string[], servesThis: string]>([
  ['http://shop.test/', { singleProxy: office }, ['proxy.office.example:3128'], 'yes'],
  ['http://shop.test/', { proxyForHttps: office }, [], 'no'],
  ['https://shop.test/', { proxyForHttps: office }, ['proxy.office.example:3128'], 'yes'],
  ['https://shop.test/', { proxyForHttp: office, fallbackProxy: tunnel }, ['socks5://127.0.0.1:1080'], 'yes'],
  [
    'http://10.1.2.3/',
    { singleProxy: office, bypassList: ['10.0.0.0/8'] },
    ['proxy.office.example:3128'],
    'no',
  ],
])('Chromium: %s with %j', (url, rules, servers, servesThis) => {
  const settings = {
    levelOfControl: 'controllable_by_this_extension',
    value: { mode: 'fixed_servers', rules },
  };
  expect(fromChromium(settings, url)).toMatchObject({ servers, servesThis });
});

test.each<[url: string, value: object, servers: string[], servesThis: string]>([
  ['http://shop.test/', { http: 'proxy.office.example:3128' }, ['proxy.office.example:3128'], 'yes'],
  ['https://shop.test/', { http: 'proxy.office.example:3128' }, [], 'no'],
  ['https://shop.test/', { socks: '127.0.0.1:1080' }, ['socks://127.0.0.1:1080'], 'yes'],
])('Firefox: %s with %j', (url, value, servers, servesThis) => {
  const settings = {
    levelOfControl: 'controllable_by_this_extension',
    value: { proxyType: 'manual', ...value },
  };
  expect(fromFirefox(settings, url)).toMatchObject({ servers, servesThis });
});
