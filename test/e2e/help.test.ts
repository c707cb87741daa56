import { describe, expect, test } from 'vitest';
import { contents } from '../../src/help/contents.ts';
import { english } from '../unit/english.ts';
import { session } from './session.ts';

const here = session();
const path = 'src/help/index.html';

describe('the page “What is a 502?”', () => {
  test('answers every question under a heading of its own, each in words', async () => {
    const page = await here.driver.openPage(path);
    const seen = await page.evaluate(() => ({
      title: document.title,
      origin: location.origin,
      levels: [...document.querySelectorAll('h1, h2, h3')].map((heading) => Number(heading.tagName[1])),
      headings: [...document.querySelectorAll('h1, section h2')].map((heading) => heading.textContent),
      texts: [
        ...document.querySelectorAll('main :is(h1, h2, h3, p, li, a, b, th, td, figcaption, .line)'),
      ].map((element) => element.textContent?.trim() ?? ''),
    }));
    expect(seen.title).toBe('What is a 502?');
    expect(seen.origin).toBe(here.driver.extensionOrigin);
    expect(seen.headings).toEqual(['What is a 502?', ...contents.map(({ title }) => english(title))]);
    expect(seen.levels.every((level, at) => level <= (seen.levels[at - 1] ?? 0) + 1)).toBe(true);
    expect(seen.texts.length).toBeGreaterThan(150);
    expect(seen.texts.filter((text) => text === '' || /^[a-z]+[A-Z]\w*$|\$\d|undefined/.test(text))).toEqual(
      [],
    );
  });

  test('links to nothing outside, and each of its links leads to its section', async () => {
    const page = await here.driver.openPage(path);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a')].map((link) => link.getAttribute('href') ?? ''),
    );
    expect(links).toEqual([...contents.map(({ id }) => `#${id}`), '/src/owner/index.html']);
    await page.click('a[href="#retry"]');
    await page.waitFor('the section to be in sight', () => {
      const top = document.querySelector('#retry')?.getBoundingClientRect().top ?? -1;
      return location.hash === '#retry' && top >= 0 && top < innerHeight / 2;
    });
  });

  test('opens at the section that its address names', async () => {
    const page = await here.driver.openPage(`${path}#owner`);
    await page.waitFor('the last section to be in sight', () => {
      const box = document.querySelector('#owner')?.getBoundingClientRect();
      return scrollY > 0 && box !== undefined && box.top < innerHeight;
    });
  });

  test.each([640, 400, 320, 256])('needs no scrolling sideways at a width of %i px', async (width) => {
    const { driver } = here;
    const page = await driver.openPage(path);
    const tabId = (await driver.tabs()).find(({ active }) => active)?.id ?? -1;
    const full = await page.evaluate(() => innerWidth);
    const zoom = (factor: number) =>
      driver.inExtension((browser, id, by) => browser.tabs.setZoom(id, by), tabId, factor);
    await zoom(Math.min(full / width, 5));
    try {
      // Firefox rounds what it zooms by, and neither browser goes beyond five.
      await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(1.05 * Math.max(width, full / 5));
      expect(await page.evaluate(tooWide)).toEqual([]);
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      expect(await page.evaluate(tooWide)).toEqual([]);
    } finally {
      await zoom(1);
    }
  });

  test('draws the way from the other side where one reads from the right', async () => {
    const page = await here.driver.openPage(path);
    const way = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-hop]')]
          .toSorted((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
          .map(({ dataset }) => dataset['hop']),
      );
    expect(await way()).toEqual(['browser', 'gateway', 'origin']);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect(await way()).toEqual(['origin', 'gateway', 'browser']);
  });
});

test.each([
  ['src/welcome/index.html', path],
  ['src/options/index.html', path],
  [path, 'src/owner/index.html'],
])('%s leads to %s', async (from, to) => {
  const { driver } = here;
  const page = await driver.openPage(from);
  await page.click(`a[href="/${to}"]`);
  const urls = async () => (await driver.tabs()).map(({ url }) => url);
  await expect.poll(urls).toContain(`${driver.extensionOrigin}/${to}`);
});

/** What sticks out of the page at its side, or makes it scroll there. */
function tooWide(): string[] {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const cut = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < -1 || right > document.documentElement.clientWidth + 1;
  });
  return [
    ...(wide ? ['the page scrolls sideways'] : []),
    ...cut.map((element) => element.outerHTML.slice(0, 80)),
  ];
}
