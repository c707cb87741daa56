import { chromium, display, ensureBrowser, firefox } from './browsers.ts';
import { howToInstall, installTools, type Tool } from './install-tools.ts';
import { type Count, check, vitest } from './run.ts';
import { servers } from './servers.ts';

type Step = readonly [name: string, step: () => Promise<Count>];

/** Everything but the browsers, in the order in which a mistake is found soonest. */
const steps: readonly Step[] = [
  ['types', () => check('tsc')],
  ['lint and format', () => check('biome', 'check', '--error-on-warnings')],
  ['unused code and dependencies', () => check('knip')],
  ['unit tests and architecture', () => vitest('unit')],
  ['both builds', () => check('tsx', 'scripts/build.ts')],
  ['add-on lint', () => check('addons-linter', '--warnings-as-errors', 'dist/firefox')],
];

/** Side by side: a browser test waits for most of its time. */
const browsers: readonly Step[] = [
  ['Chromium', () => vitest('chromium')],
  ['Firefox', () => vitest('firefox')],
];

installTools([chromium, firefox, display, ...servers]);
await Promise.all([ensureBrowser('chromium'), ensureBrowser('firefox')]);
const missing = [chromium, firefox, display, ...servers].filter((tool) => !tool.isThere());
if (missing.length > 0) console.error(howToInstall(missing));

const counts: [string, Count][] = [
  ['tools', { passed: missing.length === 0 ? 1 : 0, failed: missing.filter(isNeeded).length }],
];
for (const [name, step] of steps) {
  console.log(`\n== ${name}`);
  counts.push([name, await step()]);
}
console.log('\n== Chromium and Firefox');
counts.push(
  ...(await Promise.all(
    browsers.map(async ([name, step]): Promise<[string, Count]> => [name, await step()]),
  )),
);

console.log('');
for (const [name, { passed, failed }] of counts) {
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed`);
}
const sum = (of: keyof Count) => counts.reduce((total, [, count]) => total + count[of], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

/** Without one of the real servers, or the display, its tests are passed over, but not where every change is judged. */
function isNeeded({ command }: Tool): boolean {
  return Boolean(process.env['CI']) || ['chromium', 'firefox', 'nginx'].includes(command);
}
