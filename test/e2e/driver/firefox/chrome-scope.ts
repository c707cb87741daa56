import { callExpression, readAnswer } from '../source.ts';
import { PATIENCE, within } from '../wait.ts';
import type { Gecko } from './gecko.ts';
import type { Marionette } from './marionette.ts';

/** What the browser's own code can reach, gathered so that functions can be given it as an argument. */
const GECKO =
  '{ window, Services, ChromeUtils, WebExtensionPolicy, Cc, Ci, Cm: Components.manager, memory: globalThis.driver ??= {} }';
/** Milliseconds; longer than `PATIENCE`, so that the driver's own, clearer error comes first. */
const SCRIPT_TIMEOUT = 2 * PATIENCE;

/** Firefox's chrome scope: functions run in its main window with all of its rights. */
export class ChromeScope {
  readonly #marionette: Marionette;

  private constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  /** Needs Firefox to be started with `--remote-allow-system-access`. */
  static async open(marionette: Marionette): Promise<ChromeScope> {
    await marionette.send('WebDriver:NewSession', {
      unhandledPromptBehavior: 'ignore',
      acceptInsecureCerts: true,
    });
    await marionette.send('WebDriver:SetTimeouts', { script: SCRIPT_TIMEOUT });
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    return new ChromeScope(marionette);
  }

  /**
   * Runs a function there with JSON arguments. It must not use anything from outside itself.
   *
   * @throws Error with Firefox's own message and stack
   */
  async run<A extends unknown[], R>(
    fn: (gecko: Gecko, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const script = `return ${callExpression(fn, args, [GECKO])}.then(
      (json) => ({ json }),
      (error) => ({ error: error + '\\n' + error.stack }));`;
    const call = this.#marionette.send('WebDriver:ExecuteScript', { script, args: [], ...SANDBOX });
    const answer = await within(`Firefox to run ${fn.name || 'a function'}`, call, SCRIPT_TIMEOUT);
    return readAnswer(jsonOf(answer));
  }
}

/**
 * The one sandbox with system rights, which is kept from call to call. Calls may overlap in it, which
 * `WebDriver:ExecuteAsyncScript` would mix up: there, one callback serves them all.
 */
const SANDBOX = { sandbox: 'system', newSandbox: false } as const;

function jsonOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('value' in answer))
    throw new Error('No answer came.');
  const { value } = answer;
  if (typeof value !== 'object' || value === null) throw new Error('Firefox answered nothing.');
  if ('json' in value) return String(value.json);
  throw new Error('error' in value ? String(value.error) : 'Firefox answered nothing.');
}
