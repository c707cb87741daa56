import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Nginx, startNginx } from '../lab/nginx.ts';
import type { Popup } from './driver/driver.ts';
import { session } from './session.ts';

const here = session();
const path = 'src/owner/index.html';
let nginx: Nginx;

beforeAll(async () => {
  nginx = await startNginx();
  nginx.stopUpstream();
});
afterAll(() => nginx.close());

/** What `curl -i` would print of it, with the command in front. */
function dumpOf(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // Only the browser under test takes names under .test for this machine.
    const { host, port, pathname, search } = new URL(url);
    get({ host: '127.0.0.1', port, path: pathname + search, headers: { host } }, (answer) => {
      const { rawHeaders, statusCode, statusMessage } = answer;
      const fields = rawHeaders.flatMap((name, index) =>
        index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : [],
      );
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => {
        body += part;
      });
      answer.on('end', () =>
        resolve(
          [`$ curl -i '${url}'`, `HTTP/1.1 ${statusCode} ${statusMessage}`, ...fields, '', body].join('\n'),
        ),
      );
    }).on('error', reject);
  });
}

async function paste(page: Popup, text: string): Promise<void> {
  // Before its styles are there the button stands elsewhere, and a press on its place misses.
  await page.waitFor(
    'the page to be whole',
    () => document.readyState === 'complete' && document.querySelector('[data-action=explain]'),
  );
  await page.evaluate((pasted) => {
    const field = document.querySelector('textarea');
    if (field === null) throw new Error('There is nowhere to paste.');
    field.value = pasted;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await page.click('[data-action=explain]');
}

describe('the page that explains a saved response', () => {
  test('explains what a real nginx answered, and leads on by its own file names and this address', async () => {
    const url = `${nginx.origin}/live/page?token=S3CRET`;
    const page = await here.driver.openPage(path);
    const dump = await dumpOf(url);
    await paste(page, dump.replace('\n\n', '\nSet-Cookie: session=S3CRET\n\n'));
    await page.waitFor('the explanation', () => document.querySelector('[data-status="502"]'));
    const seen = await page.evaluate(() => ({
      title: document.title,
      // The text field keeps what the person put there; all else must not repeat it.
      told: [...document.querySelectorAll('section')].map(({ textContent }) => textContent).join('\n'),
      product: document.querySelector('.owner')?.getAttribute('data-product'),
      steps: document.querySelectorAll('[data-step]').length,
      open: [...document.querySelectorAll('[data-step] details[open]')].length,
      kept: document.querySelector('textarea')?.value.length,
    }));
    expect(seen.title).toBe('Explain a saved response');
    expect(seen.told).toContain('502 Bad Gateway');
    expect(seen.told).toContain('nginx made this answer itself.');
    expect(seen.told).toContain('/var/log/nginx/error.log');
    expect(seen.told).toContain(`curl -I ${nginx.origin}/live/page`);
    expect(seen.told).not.toContain('S3CRET');
    expect({ product: seen.product, open: seen.open }).toEqual({ product: 'nginx', open: 1 });
    expect(seen.steps).toBeGreaterThanOrEqual(10);
    expect(seen.kept).toBeGreaterThan(dump.length);
  });

  test('copies a command whole, and says so', async () => {
    const page = await here.driver.openPage(path);
    await paste(page, await dumpOf(`${nginx.origin}/live/page`));
    await page.waitFor('the steps', () => document.querySelector('[data-step=logs] .command'));
    await page.evaluate(() => {
      const write = navigator.clipboard.writeText.bind(navigator.clipboard);
      navigator.clipboard.writeText = (text) => {
        document.body.dataset['copied'] = text;
        return write(text);
      };
    });
    await page.click('[data-step=logs] .command [data-action=copy]');
    await page.waitFor('the word that it is copied', () =>
      document.querySelector('[data-step=logs] [data-copied]'),
    );
    expect(await page.evaluate(() => document.body.dataset['copied'])).toBe(
      'sudo tail -n 50 /var/log/nginx/error.log',
    );
  });

  test('restarts and reads the app the way it runs', async () => {
    const page = await here.driver.openPage(path);
    await paste(page, await dumpOf(`${nginx.origin}/live/page`));
    await page.waitFor('the steps', () => document.querySelector('[data-step=logs] .runners'));
    await page.click('[data-step=logs] [data-action=runner-pm2]');
    await page.waitFor('the command of PM2', () =>
      document.querySelector('[data-step=logs]')?.textContent?.includes('pm2 logs api'),
    );
    expect(await page.evaluate(() => document.querySelector('[data-step=app]')?.textContent)).toContain(
      'pm2 startup && pm2 save',
    );
  });

  test('asks for the product where the answer does not tell', async () => {
    const page = await here.driver.openPage(path);
    await paste(page, 'HTTP/1.1 502 Bad Gateway\n\nno');
    await page.waitFor('the choice', () => document.querySelector('[data-action=choose-product]'));
    await page.evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>('[data-action=choose-product]');
      if (choice === null) throw new Error('There is no choice.');
      choice.value = 'haproxy';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitFor('the way for HAProxy', () => document.querySelector('[data-product=haproxy]'));
    expect(await page.text()).toContain('/var/log/haproxy.log');
  });

  test('says what is wrong with a text that is no response, and keeps it', async () => {
    const page = await here.driver.openPage(path);
    await paste(page, '<html><body>502 Bad Gateway</body></html>');
    await page.waitFor('the problem', () => document.querySelector('.saved__problem'));
    expect(await page.text()).toContain('This is the page without its headers.');
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toContain('502 Bad Gateway');
  });
});

describe('“I run this site” in the popup', () => {
  test('leads the owner of a real nginx to its log, and to the page for saved responses', async () => {
    const { driver } = here;
    const tabId = await driver.openTab(`${nginx.origin}/live/page`);
    await driver.waitForBadge(tabId, '502');
    const view = await driver.openView(tabId);
    await view.waitForAttributes({ state: 'done', status: '502', gateway: 'nginx' });
    if ((await view.evaluate(() => document.querySelector('.owner'))) === null) {
      await view.click('[data-action=owner]');
    }
    await view.waitFor('the steps', () => document.querySelector('.owner[data-product=nginx] [data-step]'));
    expect(await view.text()).toContain('sudo tail -n 50 /var/log/nginx/error.log');
    await view.click('[data-action=explain-saved]');
    const shown = async () => (await driver.tabs()).map(({ url }) => url);
    await expect.poll(shown).toContain(`${driver.extensionOrigin}/${path}`);
  });
});
