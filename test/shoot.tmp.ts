import { launch, until } from './e2e/driver/index.ts';
import { meet } from './e2e/meet.ts';
import { reaching } from './e2e/reach.ts';
import { startLab } from './lab/lab.ts';

const browserName = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
const ids = process.argv.slice(3);

async function main() {
  const lab = await startLab();
  const driver = await launch(browserName, {
    extension: browserName === 'firefox' ? 'dist/firefox' : 'dist/chrome',
    ...reaching(lab),
  });
  try {
    for (const id of ids) {
      const scenario = lab.scenarios.find((s) => s.id === id);
      if (!scenario) {
        console.log('no', id);
        continue;
      }
      await driver.inExtension((b) => b.storage.session.remove('neighbours'));
      const tabId = await meet(driver, lab, scenario);
      await driver.waitForBadge(tabId, scenario.expect.badge).catch((e) => console.log(String(e)));
      const popup = await driver.clickToolbar(tabId);
      await popup.waitForAttributes({ state: 'done' }, 20000).catch((e) => console.log(String(e)));
      await new Promise((r) => setTimeout(r, 300));
      for (const theme of ['light', 'dark'] as const) {
        await popup.setTheme(theme);
        await popup.screenshot(`/tmp/shots-popup/${browserName}-${id}-top-${theme}.png`);
      }
      await popup.setTheme('light');
      console.log(
        id,
        await popup.evaluate(() =>
          [...document.querySelectorAll('[data-fix]')]
            .map(
              (f) =>
                `${f.getAttribute('data-fix')}:${f.getAttribute('data-progress')}${f.querySelector('details')?.open ? '*' : ''}`,
            )
            .join(' '),
        ),
      );
      await popup.evaluate(() => {
        document.querySelector('.fixes')?.scrollIntoView({ block: 'start' });
      });
      await popup.screenshot(`/tmp/shots-popup/${browserName}-${id}-plan-light.png`);
      await popup.close();
      // whole plan in a tab
      const view = await driver.openView(tabId);
      await view.waitForAttributes({ state: 'done' }, 20000).catch((e) => console.log(String(e)));
      await new Promise((r) => setTimeout(r, 300));
      await view.evaluate(() => {
        for (const d of document.querySelectorAll('details')) {
          d.removeAttribute('name');
          d.open = true;
        }
      });
      await view.screenshot(`/tmp/shots-popup/${browserName}-${id}-all-light.png`);
      await view.close();
    }
  } finally {
    await driver.close();
    await lab.close();
  }
}
void until;
void main();
