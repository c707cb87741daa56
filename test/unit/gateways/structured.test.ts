import { describe, expect, it, test } from 'vitest';
import { membersOf } from '../../../src/gateways/fields/structured.ts';

/** Names with their parameters, or null where the whole field has to be ignored. */
function read(...lines: string[]) {
  return membersOf(lines)?.map(({ name, parameters }) => [name, Object.fromEntries(parameters)]) ?? null;
}

describe('a list of named members', () => {
  // The cases of https://github.com/httpwg/structured-field-tests (list, param-list, token, string), as far as
  // Proxy-Status and Cache-Status can hold them.
  test.each([
    [
      ['abc_123;a=1;b=2; cdef_456, ghi;q=9;r="+w"'],
      [
        ['abc_123', { a: 1, b: 2, cdef_456: true }],
        ['ghi', { q: 9, r: '+w' }],
      ],
    ],
    [['text/html;q=1.0'], [['text/html', { q: 1 }]]],
    [['text/html;a;q=1.0'], [['text/html', { a: true, q: 1 }]]],
    [['text/html;q=1.0;a'], [['text/html', { q: 1, a: true }]]],
    [
      ['text/html,text/plain;q=0.5'],
      [
        ['text/html', {}],
        ['text/plain', { q: 0.5 }],
      ],
    ],
    [
      ['text/html  ,  text/plain;  q=0.5;  charset=utf-8'],
      [
        ['text/html', {}],
        ['text/plain', { q: 0.5, charset: 'utf-8' }],
      ],
    ],
    [
      ['text/html', 'text/plain;q=0.5'],
      [
        ['text/html', {}],
        ['text/plain', { q: 0.5 }],
      ],
    ],
    [
      ['text/html, text/plain; q=0.5'],
      [
        ['text/html', {}],
        ['text/plain', { q: 0.5 }],
      ],
    ],
    [['text/html, text/plain;q =0.5'], null],
    [['1, 42,'], null],
    [['1,,42'], null],
    [['1, 42'], []],
    [['(abc_123);a=1;b=2, cdef_456'], [['cdef_456', {}]]],
    [['(abc_123;a=1;b=2;cdef_456)'], []],
    [['text/html, text/plain;q= 0.5'], null],
    [['text/html, text/plain ;q=0.5'], null],
    [['text/html,text/plain;q=0.5,'], null],
    [['text/html,,text/plain;q=0.5'], null],
    [[''], []],
    [['a_b-c.d3:f%00/*'], [['a_b-c.d3:f%00/*', {}]]],
    [['fooBar'], [['fooBar', {}]]],
    [['"foo \\"bar\\" \\\\ baz"'], [['foo "bar" \\ baz', {}]]],
    [['"foo \\,"'], null],
    [['"foo'], null],
    [['"foo \\'], null],
    [["'foo'"], null],
    [['"füü"'], null],
    [['a;b=?0;c=?1'], [['a', { b: false, c: true }]]],
    [['a;b=?2'], null],
    [['a;b=:aGVsbG8=:;c=1'], [['a', { c: 1 }]]],
  ])('%j', (lines, expected) => expect(read(...lines)).toEqual(expected));

  it('leaves out what is no name', () => {
    expect(read('a, 42, (b c), ?1, d')).toEqual([
      ['a', {}],
      ['d', {}],
    ]);
  });

  it('is no list without the field', () => expect(membersOf(undefined)).toBeNull());
});
