import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/gateways/identify.ts';
import { makerId } from '../../../src/gateways/maker.ts';
import { documented } from './documented-pages.ts';

const numbered = documented.map((one, index) => ({ ...one, title: `${index} ${one.maker} ${one.status}` }));

describe('answers as they are documented', () => {
  test.each(numbered)('$title', ({ maker, status, reason = '', headers, body, side, cause, quote }) => {
    const found = identify({ status, reason, headers, body });
    expect(makerId(found.maker)).toBe(maker);
    expect(found.side.side).toBe(side);
    if (cause !== undefined) expect(found.cause?.type).toBe(cause);
    if (quote !== undefined) expect(found.quotes[0]?.value).toBe(quote);
  });

  const pages = numbered.filter(({ body, headers }) => body.length > 40 && headers.length === 0);
  test.each(pages)('$title, quoted in an article, names nobody', ({ body, status }) => {
    const quoted = `<!DOCTYPE html><html><head><title>What is this?</title></head><body><main>${body}</main></body></html>`;
    expect(makerId(identify({ status, reason: '', headers: [], body: quoted }).maker)).toBe('unknown');
  });
});
