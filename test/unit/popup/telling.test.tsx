import { render } from 'preact-render-to-string';
import { expect, test, vi } from 'vitest';
import { checksOf } from '../../../src/diagnosis/checks.ts';
import { Ways } from '../../../src/popup/telling/Contact.tsx';
import { ReportText } from '../../../src/popup/telling/ReportText.tsx';
import { type Chosen, write } from '../../../src/popup/telling/written.ts';
import { type Telling, tellingOf } from '../../../src/popup/words/telling.ts';
import { timesIn } from '../../../src/popup/words/times.ts';
import { measured } from '../../../src/probes/reading.ts';
import * as writer from '../../../src/report/index.ts';
import type { CauseId } from '../../../src/rules/rule.ts';
import { incidentAfter, verdict } from '../diagnosis/diagnoses.ts';
import { english } from '../english.ts';
import { shown } from '../incident/observations.ts';

const links = [
  { href: 'https://help.shop.example/contact', label: 'Contact us' },
  { href: 'mailto:help@shop.example?body=Mine', label: 'Write to us' },
  { href: 'https://shop-example.evil.example/help', label: 'Help of <b>shop.example</b>' },
];
const linux = { browser: 'chrome', os: 'linux' } as const;
const nothing: Chosen = { query: false, innerHost: false, to: '' };

function telling(
  cause: CauseId,
  support: typeof links | null,
  url = 'https://shop.example/sale?id=1',
): Telling {
  const incident = incidentAfter(shown(502, { url }));
  const diagnosis = verdict(cause);
  const timing = { status: 502, workerStart: 0, delivery: null, transferred: 1 };
  const page = { title: '', text: '', timing, controlled: false, failedParts: [] };
  const readings = support === null ? {} : { page: measured({ ...page, support }) };
  return tellingOf(incident, readings, diagnosis, checksOf(incident, null, diagnosis), linux);
}

const ways = (one: Telling) =>
  render(<Ways contacts={writer.contactsOf(one.candidates, one.url)} telling={one} say={english} />);
const hrefs = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

test('links lead to the site alone, and where they lead stands beside them', () => {
  const html = ways(telling('site', links));
  expect(hrefs(html)).toEqual(['https://help.shop.example/contact', 'mailto:help@shop.example']);
  for (const target of ['>https://help.shop.example/contact<', '>help@shop.example<']) {
    expect(html).toContain(target);
  }
  expect(html).toContain('>https://shop-example.evil.example/help<');
  expect(html).not.toContain('<b>');
});

test('of a page that a filter wrote nothing is a link, and nothing of it is called the site’s', () => {
  const html = ways(telling('security-software', links));
  expect(hrefs(html)).toEqual([]);
  expect(html).toContain(english('contactYourSide'));
  expect(html).not.toContain(english('contactOwn'));
});

test.each<[CauseId, typeof links | null, text: string, start: boolean]>([
  ['site', [], english('contactNone'), true],
  ['site', null, english('contactUnseen'), true],
  ['proxy', [], english('contactYourSideNone'), false],
])('where %s names %o, one sentence says so', (cause, support, text, start) => {
  const html = ways(telling(cause, support));
  expect(html).toContain(text);
  expect(html.includes('https://shop.example/')).toBe(start);
  expect(hrefs(html)).toEqual([]);
});

function report(one: Telling, chosen = nothing): string {
  vi.stubGlobal('navigator', { userAgent: 'Chrome/140.0.0.0' });
  const written = write(writer, one, chosen, english);
  vi.unstubAllGlobals();
  return render(
    <ReportText
      written={written}
      telling={one}
      chosen={chosen}
      say={english}
      times={timesIn('en', 2_000)}
      shown={{ current: null }}
      choose={() => {}}
      copy={() => {}}
    />,
  );
}

test('what may be ticked is what there is to tick', () => {
  expect(report(telling('site', links))).toContain('data-action="report-query"');
  expect(report(telling('site', links))).not.toContain('data-action="report-inner-host"');
  const inner = report(telling('site', [], 'http://192.168.0.1/'));
  expect(inner).not.toContain('data-action="report-query"');
  expect(inner).toContain('data-action="report-inner-host"');
  expect(inner).not.toContain('192.168.0.1');
});

test('a letter goes to an address of the site’s own, or to nobody', () => {
  const mailto = (html: string) => hrefs(html).find((href) => href?.startsWith('mailto:'));
  const to = (address: string, cause: CauseId = 'site') =>
    mailto(report(telling(cause, links), { ...nothing, to: address }))?.replace(/\?.*/s, '');
  expect(to('help@shop.example')).toBe('mailto:help@shop.example');
  expect(to('')).toBe('mailto:');
  expect(to('spy@evil.example')).toBe('mailto:');
  expect(to('help@shop.example', 'proxy')).toBe('mailto:');
});
