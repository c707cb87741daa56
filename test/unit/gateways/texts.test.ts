import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { errorTypes } from '../../../src/gateways/fields/error-types.ts';

const types = Object.keys(errorTypes);

test('there are the 32 error types of RFC 9209', () => expect(types).toHaveLength(32));

test.each(types)('%s is told in plain words', (type) => {
  const text = Object.entries(messages).find(([key]) => key === `errorType_${type}`)?.[1];
  expect(text?.message).toMatch(/^[A-Z].{10,120}\.$/);
});
