import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Suspect } from '../../../src/diagnosis/diagnosis.ts';
import { knownOf } from '../../../src/diagnosis/known.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import { isServerError, isWell } from '../../../src/probes/asking/asked.ts';
import { type Readings, readingsSchema } from '../../../src/probes/evidence.ts';
import { valueIn } from '../../../src/probes/reading.ts';
import { asked } from './cases.ts';
import { someIncident, someReadings } from './readings.ts';

const runs = { numRuns: 1_500 };

/** Everything that stands: the verdict and what is beside it. */
function standing(incident: Incident, readings: Readings): Pick<Suspect, 'cause' | 'side'>[] {
  const { verdict, others } = diagnose(incident, readings);
  return [verdict, ...others].filter(({ certainty }) => certainty === 'certain' || certainty === 'likely');
}

/** Whether there is a measured difference or a mark that could prove anything of the visitor's, told without the rules. */
function mayBlame(incident: Incident, readings: Readings): boolean {
  const { failure } = incident;
  const again = valueIn(readings.fresh)?.answers ?? [];
  const isDifferent =
    again.some(isWell) ||
    (again.some(isServerError) && (valueIn(readings.anonymous)?.answers.every(isWell) ?? false)) ||
    (valueIn(readings.direct)?.direct.some(isWell) ?? false);
  const maker = knownOf(incident, readings).maker;
  const isMade = maker?.side.side === 'visitor';
  const isCarried = failure.kind === 'response' && failure.proxy !== null;
  const isSet = valueIn(readings['proxy-settings'])?.servesThis === 'yes';
  const isCaught = failure.kind === 'response' && /192\.168\.|fd00/.test(failure.url);
  const many = valueIn(readings.neighbours);
  const isWide = many !== null && many.well === 0 && many.failing >= 2;
  return isDifferent || isMade || isCarried || isSet || isCaught || isWide || failure.kind === 'tunnel';
}

describe('any readings at all', () => {
  it('are such as the probes bring', () => {
    fc.assert(fc.property(someReadings, (readings) => v.is(readingsSchema, readings)));
  });

  it('end in a diagnosis, never in an exception, and in the same one', () => {
    fc.assert(
      fc.property(someIncident, someReadings, (incident, readings) => {
        expect(diagnose(incident, structuredClone(readings))).toEqual(diagnose(incident, readings));
      }),
      runs,
    );
  });

  it('may arrive in any order', () => {
    fc.assert(
      fc.property(someIncident, someReadings, (incident, readings) => {
        const reversed: Readings = Object.fromEntries(Object.entries(readings).reverse());
        expect(diagnose(incident, reversed)).toEqual(diagnose(incident, readings));
      }),
      runs,
    );
  });

  it('are told in sentences with all their figures', () => {
    fc.assert(
      fc.property(someIncident, someReadings, (incident, readings) => {
        const { verdict, others, cleared } = diagnose(incident, readings);
        const because = [verdict, ...others].flatMap((suspect) => suspect.because);
        for (const [key, ...values] of [...because, ...cleared.map((one) => one.because)]) {
          const places = new Set(messages[key].message.match(/\$\d/g));
          expect([key, values.length]).toEqual([key, places.size]);
          expect(values).not.toContain('');
        }
      }),
      runs,
    );
  });

  it('name each cause at most once, and none that they rule out', () => {
    fc.assert(
      fc.property(someIncident, someReadings, (incident, readings) => {
        const { verdict, others, cleared } = diagnose(incident, readings);
        const causes = [verdict, ...others, ...cleared].map(({ cause }) => cause);
        expect(causes).toEqual([...new Set(causes)]);
      }),
      runs,
    );
  });
});

describe('the visitor', () => {
  it('is not blamed above possible without a measured difference or a mark', () => {
    fc.assert(
      fc.property(someIncident, someReadings, (incident, readings) => {
        const blamed = standing(incident, readings).filter(({ side }) => side === 'visitor');
        if (!mayBlame(incident, readings)) expect(blamed).toEqual([]);
      }),
      runs,
    );
  });

  it('is not blamed with certainty because a reading is gone', () => {
    fc.assert(
      fc.property(someIncident, someReadings, fc.nat(), (incident, readings, index) => {
        const entries = Object.entries(readings);
        const fewer: Readings = Object.fromEntries(entries.filter((_, at) => at !== index % entries.length));
        if (diagnose(incident, readings).verdict.side !== 'site') return;
        const blamed = standing(incident, fewer).filter(({ side }) => side === 'visitor');
        if (!mayBlame(incident, fewer)) expect(blamed).toEqual([]);
      }),
      runs,
    );
  });

  it('is not blamed by a site that answers now so, now so', () => {
    fc.assert(
      fc.property(someIncident, someReadings, (incident, readings) => {
        const again = valueIn(readings.fresh)?.answers ?? [];
        if (!again.some(isWell) || !again.some(isServerError)) return;
        expect(['unclear', 'recovered']).toContain(diagnose(incident, readings).verdict.cause);
      }),
      runs,
    );
  });

  it('is not blamed for cookies where nothing but chance or turns is shown', () => {
    const outcomes = fc.array(fc.boolean(), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(outcomes, someReadings, someIncident, (turns, readings, incident) => {
        const answer = (index: number) => asked(turns[index % turns.length] ? 'E' : 'W', 2_000 + index);
        const fresh = [0, 3, 4].map(answer);
        const anonymous = [1, 2].map(answer);
        const flapping: Readings = {
          ...readings,
          fresh: { status: 'measured', value: { answers: fresh, by: 'background' } },
          anonymous: { status: 'measured', value: { answers: anonymous } },
        };
        expect(standing(incident, flapping).map(({ cause }) => cause)).not.toContain('cookies');
      }),
      runs,
    );
  });
});
