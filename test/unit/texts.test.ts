import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const code = [
  'manifest.json',
  ...readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => `src/${file}`),
]
  .filter((file) => /\.(tsx?|json)$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Keys that are put together: the sentence of a status, the meaning of an error type. */
const isComposed = (key: string) => /^(sentence\d{3}|errorType_)/.test(key);

test.each(Object.keys(messages).filter((key) => !isComposed(key)))('the text %s is used', (key) => {
  expect(code).toMatch(new RegExp(`['"_]${key}(?:['"]|__)`));
});
