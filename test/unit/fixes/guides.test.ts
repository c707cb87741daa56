import { describe, expect, it, test } from 'vitest';
import type { Tool } from '../../../src/fixes/fix.ts';
import { isReloadSafe } from '../../../src/incident/form.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import type { System } from '../../../src/system.ts';
import { english } from '../english.ts';
import {
  by,
  carried,
  error,
  neighbours,
  noProxy,
  settings,
  tunnel,
  without,
  written,
} from '../rules/cases.ts';
import { chanceOf, guideOf, linesOf, situation } from './situations.ts';

const { mitmproxy, nginx, zscaler } = written;
const plain = error();
const posted = by(nginx, { method: 'POST' });
const on = (browser: System['browser'], os: System['os']): System => ({ browser, os });
const addresses = (tools: readonly Tool[]) =>
  tools.flatMap((tool) => (tool.kind === 'browser-page' ? [tool.address] : []));
const commands = (tools: readonly Tool[]) =>
  tools.flatMap((tool) => (tool.kind === 'command' ? [tool.text] : []));

describe('flushing DNS', () => {
  test.each<readonly [System, string[], string]>([
    [on('chrome', 'windows'), ['ipconfig /flushdns'], 'chrome://net-internals/#dns'],
    [
      on('firefox', 'macos'),
      ['sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder'],
      'about:networking#dns',
    ],
    [on('firefox', 'linux'), ['resolvectl flush-caches'], 'about:networking#dns'],
    [on('chrome', 'chromeos'), [], 'chrome://net-internals/#dns'],
    [on('firefox', 'android'), [], 'about:networking#dns'],
    [on('firefox', 'other'), [], 'about:networking#dns'],
  ])('on %o', (system, lines, address) => {
    const { tools, deed } = guideOf('flush-dns', situation(plain, {}, system));
    expect(commands(tools)).toEqual(lines);
    expect(addresses(tools)).toEqual([address]);
    expect(deed).toEqual({ kind: 'once' });
  });
});

describe('switching the proxy off', () => {
  const ext = { id: 'abcdefghijklmnopabcdefghijklmnop', name: 'Night Proxy' };
  const byExtension = settings({ by: 'extension', extension: ext });

  it('says which proxy it is and who has set it', () => {
    const { says } = guideOf('proxy-off', situation(by(mitmproxy, carried), byExtension));
    expect(says.map((phrase) => english(...phrase))).toEqual([
      'The proxy proxy.office.example:3128 carries this page.',
      'The extension “Night Proxy” has set it.',
      'It is switched off, on and off again. The page is asked for up to five times, then loaded.',
    ]);
  });

  it('is done from here in Chromium, once the extension is known', () => {
    const { deed, steps } = guideOf('proxy-off', situation(by(mitmproxy, carried), byExtension));
    expect(deed).toEqual({ kind: 'switch-extension', ...ext });
    expect(steps).toEqual([]);
  });

  test.each<readonly [string, System, typeof byExtension, string]>([
    ['Firefox', on('firefox', 'linux'), byExtension, 'about:addons'],
    ['one without a name', on('chrome', 'linux'), settings({ by: 'extension' }), 'chrome://extensions/'],
  ])('of an extension is guided: %s', (_, system, readings, address) => {
    const { deed, tools, steps } = guideOf('proxy-off', situation(by(mitmproxy, carried), readings, system));
    expect(deed).toEqual({ kind: 'switch' });
    expect(addresses(tools)).toEqual([address]);
    expect(steps).toHaveLength(3);
  });

  it('is nothing that a managed browser allows', () => {
    const managed = situation(by(mitmproxy, carried), settings({ by: 'policy' }));
    const guide = guideOf('proxy-off', managed);
    expect(guide.deed).toEqual({ kind: 'hand-over' });
    expect(guide.tools).toEqual([{ kind: 'report' }]);
    expect(linesOf(guide).join(' ')).toContain('Whoever manages this browser has set it');
  });

  test.each<readonly [System, Parameters<typeof settings>[0], RegExp, string]>([
    [
      on('chrome', 'windows'),
      { by: 'default' },
      /Settings > Network & internet > Proxy/,
      'chrome://settings/system',
    ],
    [on('chrome', 'macos'), { by: 'default' }, /Details > Proxies/, 'chrome://settings/system'],
    [on('chrome', 'linux'), { by: 'default' }, /button that opens.*GNOME.*KDE/s, 'chrome://settings/system'],
    [on('chrome', 'chromeos'), { by: 'default' }, /Chromebook/, 'chrome://settings/system'],
    [
      on('chrome', 'linux'),
      { by: 'person' },
      /start it without its proxy option/,
      'chrome://settings/system',
    ],
    [
      on('firefox', 'windows'),
      { by: 'person' },
      /search for “proxy”/,
      'about:preferences#general-netsettings',
    ],
    [on('firefox', 'windows'), { by: 'default' }, /In Windows/, 'about:preferences#general-netsettings'],
  ])('in the settings, on %o set by %o', (system, change, place, address) => {
    const guide = guideOf('proxy-off', situation(by(mitmproxy, carried), settings(change), system));
    expect(linesOf(guide).join('\n')).toMatch(place);
    expect(addresses(guide.tools)).toEqual([address]);
    expect(guide.deed).toEqual({ kind: 'switch' });
  });

  it('does not claim a proxy that nobody told of', () => {
    const [unknown] = linesOf(guideOf('proxy-off', situation(plain)));
    expect(unknown).toBe('Whether a proxy carries this page cannot be seen from here.');
    const none = guideOf('proxy-off', situation(plain, noProxy));
    expect(linesOf(none)).toEqual(['Your browser goes straight to this site: no proxy carries the page.']);
    expect(none.deed).toEqual({ kind: 'hand-over' });
  });

  it('looks for a program where a mark was seen and no proxy is set', () => {
    const { steps, deed } = guideOf('proxy-off', situation(by(mitmproxy), noProxy));
    expect(steps).toEqual([['stepProxyHidden'], ['stepSayOff']]);
    expect(deed).toEqual({ kind: 'switch' });
  });

  it('names the proxy that Firefox saw', () => {
    const [told] = linesOf(guideOf('proxy-off', situation(error(carried), {}, on('firefox', 'linux'))));
    expect(told).toBe('The proxy proxy.office.example:3128 carries this page.');
  });
});

describe('an exception', () => {
  const self = error({ url: 'http://localhost:3000/', ip: null });

  test.each<readonly [System, Parameters<typeof settings>[0], RegExp]>([
    [on('firefox', 'macos'), { by: 'person' }, /“No proxy for”/],
    [on('chrome', 'macos'), { by: 'default' }, /hosts that bypass them/],
    [on('chrome', 'linux'), { by: 'person' }, /bypass list/],
    [on('chrome', 'linux'), { by: 'extension' }, /settings of the extension/],
  ])('on %o set by %o', (system, change, place) => {
    const lines = linesOf(guideOf('proxy-exception', situation(self, settings(change), system)));
    expect(lines.join('\n')).toMatch(place);
    expect(lines).toContain('Add localhost to what goes past the proxy.');
  });
});

describe('the network settings', () => {
  const inner = error({ ip: '10.0.0.5' });

  test.each<readonly [System['os'], string | null]>([
    ['windows', 'C:\\Windows\\System32\\drivers\\etc\\hosts'],
    ['macos', '/etc/hosts'],
    ['linux', '/etc/hosts'],
    ['chromeos', null],
  ])('name the hosts file on %s where the name leads home', (os, file) => {
    const text = linesOf(guideOf('network-settings', situation(inner, {}, on('chrome', os)))).join('\n');
    if (file === null) expect(text).not.toContain('hosts/');
    else expect(text).toContain(`Open ${file}. Look for a line with shop.example.org`);
  });

  it('name no place where nothing points there', () => {
    const { steps, says, deed } = guideOf('network-settings', situation(plain));
    expect(steps).toEqual([]);
    expect(says.at(-1)).toEqual(['fixNetworkNothing']);
    expect(deed).toEqual({ kind: 'hand-over' });
  });

  it('name the router where many sites fail, and the port that a proxy refused', () => {
    expect(guideOf('network-settings', situation(plain, neighbours(5, 0))).steps).toContainEqual([
      'stepRouter',
    ]);
    const odd = situation(tunnel({ url: 'https://bank.example.org:8443/' }));
    expect(guideOf('network-settings', odd).steps).toContainEqual(['stepPort', '8443']);
  });
});

describe('the archive', () => {
  const urlFor = (url: string) => {
    const [tool] = guideOf('archived-copy', situation(error({ url }))).tools;
    return tool?.kind === 'elsewhere' ? tool.url : null;
  };

  test.each([
    ['http://shop.example.org/sale?who=me', 'http://shop.example.org/sale'],
    ['http://shop.example.org/reset/9f86d081884c7d659a2f', 'http://shop.example.org/'],
    ['https://shop.example.org/', 'https://shop.example.org/'],
  ])('learns of %s only %s', (url, told) => {
    expect(urlFor(url)).toBe(`https://web.archive.org/web/2/${told}`);
  });
});

describe('another device', () => {
  const steps = (url: string) => guideOf('other-device', situation(error({ url }))).steps.map(([key]) => key);

  test.each([
    ['http://shop.example.org/', ['stepOtherBrowser', 'stepOtherPhone', 'stepOtherNowhere']],
    ['http://192.168.0.1/', ['stepOtherBrowser', 'stepOtherComputer', 'stepOtherNowhere']],
    ['http://localhost:3000/', ['stepOtherBrowser', 'stepOtherNowhereSelf']],
  ])('for %s', (url, told) => expect(steps(url)).toEqual(told));

  it('warns of an address that may be personal, or good for once', () => {
    const personal = situation(error({ url: 'http://shop.example.org/?t=1' }), without('needs-click'));
    const { says } = guideOf('other-device', personal);
    expect(says.map(([key]) => key)).toEqual(['fixOtherDeviceSays', 'fixOtherPersonal', 'phoneOnce']);
  });

  it('warns of nothing where the person only wants to be asked first', () => {
    const plain = situation(error({ url: 'http://shop.example.org/' }), without('needs-click'));
    const { says } = guideOf('other-device', plain);
    expect(says.map(([key]) => key)).toEqual(['fixOtherDeviceSays']);
  });
});

test.each(['clear-copies', 'remove-worker', 'clear-cookies'] as const)(
  '%s says that a form is not sent again',
  (id) => {
    expect(isReloadSafe(posted)).toBe(false);
    expect(guideOf(id, situation(posted)).says).toContainEqual(['fixNotSentAgain']);
    expect(guideOf(id, situation(plain)).says).not.toContainEqual(['fixNotSentAgain']);
  },
);

test('waiting tells what the site asks for, and of a form that may have gone through', () => {
  const asks = error({ status: 503, headers: [['retry-after', '600']] });
  expect(linesOf(guideOf('wait', situation(asks)))).toContain(
    'The site itself asks to be left alone for 10 min after the error.',
  );
  const inDoubt: Incident = { ...posted, form: { fate: 'in-doubt', at: 1_000 } };
  expect(guideOf('wait', situation(inDoubt)).steps).toContainEqual(['stepWaitForm']);
  expect(guideOf('wait', situation(tunnel({ method: 'POST' }))).steps).not.toContainEqual(['stepWaitForm']);
});

test('Firefox cannot clear the copies of a page that is not to be loaded again', () => {
  expect(chanceOf('clear-copies', situation(posted, {}, on('firefox', 'linux')))).toBeNull();
  expect(chanceOf('clear-copies', situation(posted))).not.toBeNull();
});

test('Chromium is not asked to clear what a private window keeps', () => {
  const secret: Incident = { ...plain, place: { private: true, cookieStore: null } };
  expect(chanceOf('clear-copies', situation(secret))).toBeNull();
  expect(chanceOf('clear-copies', situation(secret, {}, on('firefox', 'linux')))).not.toBeNull();
});

test('Firefox does not claim to clear the copies of one site', () => {
  const [said] = linesOf(guideOf('clear-copies', situation(plain, {}, on('firefox', 'linux'))));
  expect(said).toContain('Firefox cannot clear the copies of one site alone');
});

test('the product that left its mark is named, and switched on again', () => {
  const { says, deed } = guideOf('security-off', situation(by(zscaler)));
  expect(says[0]).toEqual(['fixSecurityNamed', 'Zscaler']);
  expect(says).toContainEqual(['fixSwitchBack']);
  expect(deed).toEqual({ kind: 'switch' });
});
