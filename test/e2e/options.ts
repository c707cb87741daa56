import type { Driver, Popup } from './driver/driver.ts';

/** The settings page in a tab of its own. */
export async function openOptions(driver: Driver): Promise<Popup> {
  const page = await driver.openPage('src/options/index.html');
  await page.waitFor('the settings', () => document.querySelector('[data-action=reset-settings]') !== null);
  return page;
}

/** Puts a text into a field of the page as if it had been pasted, and goes on. */
export function fill(page: Popup, selector: string, text: string): Promise<void> {
  return page.evaluate(
    (wanted, value) => {
      const field = document.querySelector<HTMLInputElement>(wanted);
      if (field === null) throw new Error(`No ${wanted}.`);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    text,
  );
}

/** Whether a switch or a choice is on, as it is shown. */
export function isOn(page: Popup, setting: string): Promise<boolean> {
  return page.evaluate(
    (name) => document.querySelector<HTMLInputElement>(`[data-setting=${name}]`)?.checked === true,
    setting,
  );
}

/** What is in local storage under the names of settings, and under any other. */
export function kept(driver: Driver): Promise<Record<string, unknown>> {
  return driver.inExtension((browser) => browser.storage.local.get(null));
}

export function keep(driver: Driver, values: Record<string, unknown>): Promise<void> {
  return driver.inExtension((browser, all) => browser.storage.local.set(all), values);
}
