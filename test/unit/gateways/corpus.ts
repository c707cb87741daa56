import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Answer } from '../../../src/gateways/answer.ts';
import { parseCapture } from '../../../src/gateways/capture.ts';

const expectSchema = v.object({
  id: v.string(),
  fault: v.nullable(v.string()),
  expect: v.object({
    gateway: v.nullable(v.string()),
    side: v.picklist(['site', 'visitor']),
    cause: v.nullable(v.string()),
    madeBy: v.optional(v.literal('app')),
    sideAmbiguous: v.optional(v.boolean()),
  }),
});

/** An answer that a real gateway gave, with what is true of it. */
export interface Known {
  readonly id: string;
  readonly answer: Answer;
  /** `unknown` where nothing in the answer tells, or where the application behind the gateway wrote it. */
  readonly maker: string;
  readonly side: 'site' | 'visitor';
  readonly cause: string | null;
  /** What was truly wrong behind the gateway. */
  readonly fault: string | null;
}

/**
 * The owner's page that nginx put in the place of the application's error: nginx sent these bytes, as it sends them
 * when it is nginx that failed, and nothing in them tells the two apart.
 */
const madeByTheGatewayAfterAll: ReadonlySet<string> = new Set(['nginx-intercept-app502-branded']);

/** Every answer of a folder of test/fixtures. */
export function knownAnswers(folder: string): Known[] {
  const directory = join(import.meta.dirname, '../../fixtures', folder);
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .map((name) => known(readFileSync(join(directory, name), 'utf8')));
}

function known(text: string): Known {
  const { id, fault, expect } = v.parse(expectSchema, JSON.parse(text));
  const byApplication = expect.madeBy === 'app' && !madeByTheGatewayAfterAll.has(id);
  return {
    id,
    answer: parseCapture(text).answer,
    maker: byApplication ? 'unknown' : (expect.gateway ?? 'unknown'),
    side: expect.side,
    cause: expect.cause,
    fault,
  };
}

/** A body as text, '' where there is none. */
export function textOf(body: Answer['body']): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : (body ?? '');
}

/** The body of an answer of the corpus as text. */
export function pageOf(id: string): string {
  const found = knownAnswers('corpus').find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not in the corpus`);
  return textOf(found.answer.body);
}
