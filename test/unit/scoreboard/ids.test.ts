import { expect, test } from 'vitest';
import { forwardProxies, gateways } from '../../lab/real/index.ts';
import { hostsOf } from '../../lab/scenario.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { idsOf } from '../../scoreboard/proxy-cases.ts';

test('no real server goes by the name of a scenario', () => {
  const real = [...gateways.map(({ id }) => id), ...forwardProxies.flatMap(({ id }) => idsOf(id))];
  const hosts = scenarios.flatMap((scenario) => hostsOf(scenario));
  expect(new Set(real).size).toBe(real.length);
  expect(real.filter((id) => hosts.includes(`${id}.test`))).toEqual([]);
});
