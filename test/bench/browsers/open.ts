import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../e2e/driver/driver.ts';
import { findBrowser } from '../../e2e/driver/find.ts';
import { startGuard } from '../../e2e/driver/guard.ts';
import type { BenchBrowser, BenchExtension } from './browser.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';

/**
 * Starts a browser on a fresh profile, with an extension or none.
 *
 * @throws Error if there is no such browser, or if it does not start; nothing is left behind then
 */
export async function openBrowser(
  name: BrowserName,
  extension: BenchExtension | null,
): Promise<BenchBrowser> {
  const found = findBrowser(name);
  if (found === undefined) throw new Error(`No ${name} is installed.`);
  const profile = await mkdtemp(join(tmpdir(), 'gateway-doctor-bench-'));
  const guard = startGuard(profile);
  const place = { executable: found.executable, profile, guard, options: { extension: '' } };
  try {
    return name === 'chromium' ? await openChromium(place, extension) : await openFirefox(place, extension);
  } catch (error) {
    await guard.dismiss();
    throw error;
  }
}
