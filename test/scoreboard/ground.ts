import type { LaunchOptions } from '../e2e/driver/driver.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import type { RecordedRequest } from '../lab/server/request-log.ts';
import type { Case } from './case.ts';
import { labCases } from './lab-cases.ts';
import { oneForAll } from './pac.ts';
import { startRealServers } from './real-servers.ts';

/** All servers of a run: the lab and real ones, as one. */
export interface Ground {
  readonly lab: Lab;
  readonly cases: readonly Case[];
  /** What a browser must be told to reach all of them. */
  readonly reach: Pick<LaunchOptions, 'pac' | 'hosts' | 'certificatePin'>;
  /** Everything that the browser asked of anybody since the last `forget`. */
  readonly requests: () => readonly RecordedRequest[];
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Starts the lab, and those real servers that the chosen scenarios take.
 *
 * @param only ids of scenarios; all of them if left out
 * @throws Error if an id is unknown
 */
export async function openGround(only?: readonly string[]): Promise<Ground> {
  const isChosen = (id: string) => only?.includes(id) ?? true;
  const lab = await startLab();
  const real = await startRealServers(isChosen);
  const close = async () => {
    await real.close();
    await lab.close();
  };
  const cases = [...labCases(lab), ...real.cases].filter(({ scenario }) => isChosen(scenario.id));
  const unknown = only?.find((id) => !cases.some(({ scenario }) => scenario.id === id));
  if (unknown !== undefined) {
    await close();
    throw new Error(`No scenario with a verdict has the id ${unknown}.`);
  }
  const { hosts, certificatePin, proxyPort } = lab;
  return {
    lab,
    cases,
    reach: { pac: oneForAll([lab.pac, ...real.scripts], hosts, proxyPort), hosts, certificatePin },
    requests: () => [...lab.requests(), ...real.requests()],
    forget: () => {
      lab.forget();
      real.forget();
    },
    close,
  };
}
