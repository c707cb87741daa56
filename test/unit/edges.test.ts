import { expect, test } from 'vitest';
import { parseCommand } from '../../src/commands.ts';
import { splitHost } from '../../src/design/split-host.ts';
import { parseReply } from '../../src/reply.ts';

test.each([
  [{ kind: 'load', tabId: 7, by: 'skip-cache', proven: false }, true],
  [{ kind: 'load', tabId: 0, by: 'open-anew', proven: false }, true],
  [{ kind: 'load', tabId: 0, by: 'format-the-disk', proven: false }, false],
  [{ kind: 'look', tabId: 7 }, true],
  [{ kind: 'look', tabId: -1 }, false],
  [{ kind: 'look', tabId: 1.5 }, false],
  [{ kind: 'look' }, false],
  [{ kind: 'delete-everything', tabId: 7 }, false],
  ['look', false],
  [null, false],
])('a message as a command: %j', (message, accepted) =>
  expect(parseCommand(message) !== null).toBe(accepted),
);

test.each([
  [{ kind: 'done' }, 'done'],
  [{ kind: 'refused', reason: 'not-safe' }, 'not-safe'],
  [{ kind: 'refused', reason: 'mood' }, 'failed'],
  [undefined, 'failed'],
])('an answer to a command: %j', (message, expected) => {
  const reply = parseReply(message);
  expect(reply.kind === 'refused' ? reply.reason : reply.kind).toBe(expected);
});

test.each([
  ['shop.test', '', 'shop.test'],
  ['pay.shop.test', 'pay.', 'shop.test'],
  ['a.b.c.test:8080', 'a.b.', 'c.test:8080'],
  ['192.168.0.1:8080', '', '192.168.0.1:8080'],
  ['[2001:db8::1]', '', '[2001:db8::1]'],
  ['localhost:3000', '', 'localhost:3000'],
])('%s gives way in front: "%s" "%s"', (host, front, end) => expect(splitHost(host)).toEqual({ front, end }));
