import { afterAll, beforeAll, beforeEach } from 'vitest';
import { ask } from '../../lab/client.ts';
import { type Lab, startLab } from '../../lab/lab.ts';

export let lab: Lab;

/** Starts a lab for the tests of one file; each test begins with everything broken and nothing asked. */
export function runLab(): void {
  beforeAll(async () => {
    lab = await startLab();
  });
  afterAll(() => lab.close());
  beforeEach(() => {
    lab.forget();
    for (const { id } of lab.scenarios) lab.breakAgain(id);
  });
}

export const get = (id: string, path?: string) => ask(lab, new URL(lab.url(id, path)));
export const post = (id: string, path: string, content: string) =>
  ask(lab, new URL(lab.url(id, path)), { method: 'POST' }, content);
