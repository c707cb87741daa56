import { describe, expect, it } from 'vitest';
import { sides } from '../../../src/rules/rule.ts';
import { openings } from '../../lab/scenario.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import {
  type Given,
  isRight,
  type Verdict,
  type Verdicts,
  verdictIn,
  wronglyBlames,
} from '../../lab/verdict.ts';

const browsers = ['chromium', 'firefox'] as const;

describe('a verdict', () => {
  const boxed: Verdict = { cause: 'proxy', certainty: 'likely', alsoRight: ['unclear'] };
  const sign: Verdict = { cause: 'dns', atMost: 'possible', alsoRight: ['site'] };
  const down: Verdict = { cause: 'site' };
  it.each<[Verdict, Given, boolean, boolean]>([
    [down, { cause: 'site', certainty: 'possible' }, true, false],
    [down, { cause: 'site-page', certainty: 'certain' }, false, false],
    [down, { cause: 'cookies', certainty: 'possible' }, false, true],
    [down, { cause: 'unclear', certainty: 'possible' }, false, false],
    [boxed, { cause: 'proxy', certainty: 'likely' }, true, false],
    [boxed, { cause: 'proxy', certainty: 'possible' }, false, false],
    [boxed, { cause: 'unclear', certainty: 'possible' }, true, false],
    [boxed, { cause: 'cookies', certainty: 'certain' }, false, false],
    [sign, { cause: 'dns', certainty: 'possible' }, true, false],
    [sign, { cause: 'dns', certainty: 'likely' }, false, false],
    [sign, { cause: 'site', certainty: 'likely' }, true, false],
  ])('of %j is met by %j: %s; a visitor wrongly blamed: %s', (verdict, given, right, blamed) => {
    expect(isRight(verdict, given)).toBe(right);
    expect(wronglyBlames(verdict, given)).toBe(blamed);
  });

  it('may differ by browser', () => {
    const both: Verdicts = { chromium: { cause: 'unclear' }, firefox: { cause: 'proxy' } };
    expect(browsers.map((browser) => verdictIn(both, browser).cause)).toEqual(['unclear', 'proxy']);
    expect(browsers.map((browser) => verdictIn(down, browser).cause)).toEqual(['site', 'site']);
  });
});

describe('the scenarios', () => {
  const judged = scenarios.flatMap(({ id, verdict }) =>
    verdict ? browsers.map((browser) => ({ id, verdict: verdictIn(verdict, browser) })) : [],
  );
  const named = (cause: string) =>
    new Set(judged.filter(({ verdict }) => verdict.cause === cause).map(({ id }) => id));

  it.each(scenarios)('$id has a verdict if its first page fails', (scenario) => {
    const fails = openings(scenario)[0]?.expect.badge !== '';
    expect(scenario.verdict !== undefined).toBe(fails);
  });

  it.each(Object.keys(sides).filter((cause) => cause !== 'vpn'))('%s has two of them at least', (cause) => {
    expect(named(cause).size).toBeGreaterThanOrEqual(2);
  });

  it('no small server can stand for a VPN, so that none is blamed', () => {
    expect(named('vpn').size).toBe(0);
  });

  it('none that is the site’s doing lets the visitor be blamed', () => {
    const careless = judged.filter(
      ({ verdict }) =>
        sides[verdict.cause] !== 'visitor' && verdict.alsoRight?.some((cause) => sides[cause] === 'visitor'),
    );
    expect(careless).toEqual([]);
  });
});
