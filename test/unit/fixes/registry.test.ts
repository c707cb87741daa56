import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { fixes } from '../../../src/fixes/index.ts';
import { fixIds } from '../../../src/incident/fix-id.ts';

const source = join(import.meta.dirname, '../../../src/fixes');
const common = ['fix', 'index', 'plan', 'progress'];

describe('the fixes', () => {
  it('are one for every id', () => {
    expect(fixes.map(({ id }) => id).sort()).toEqual([...fixIds].sort());
  });

  it('are one file each, named by its id, and no orphan', () => {
    const files = readdirSync(source).filter((name) => name.endsWith('.ts'));
    const names = files.map((name) => name.replace(/\.ts$/, ''));
    expect(names.filter((name) => !common.includes(name)).sort()).toEqual([...fixIds].sort());
  });

  it('are all the documented ones', () => {
    const documented = new Set(fixes.map((fix) => fix.documented));
    expect([...documented].sort()).toEqual(['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9']);
  });
});

const texts = (start: RegExp) => Object.entries(messages).filter(([key]) => start.test(key));

test.each(texts(/^chance[A-Z]/))('%s is one short line without an exclamation', (_, { message }) => {
  expect(message).toMatch(/^[A-Z$][^!]{5,60}[^.!]$/);
});

test.each(texts(/^cost[A-Z]/))('%s is a few words', (_, { message }) => {
  expect(message).toMatch(/^[A-Z][^!]{3,44}[^.!]$/);
});

test.each(fixes.map(({ id, title }) => [id, messages[title].message] as const))(
  'the title of %s begins with a verb and fits one line',
  (_, title) => {
    expect(title).toMatch(
      /^(?:Wait|Load|Clear|Remove|Switch|Let|Flush|Check|Pause|Try|Read|Write|Tell) [^!.]{3,36}$/,
    );
  },
);

test.each(texts(/^(?:step|place|fix)[A-Z]/))('%s says what its values are', (_, text) => {
  const description = 'description' in text ? text.description : '';
  for (const [place] of text.message.matchAll(/\$\d/g)) expect(description).toContain(place);
  expect(text.message).not.toMatch(/[!'"]/);
});
