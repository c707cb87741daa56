import { expect, test } from 'vitest';
import { added } from '../../../src/options/parts/adding.ts';

const many = Array.from({ length: 500 }, (_, index) => `s${index}.test`);

test.each([
  ['shop.test', [], { kind: 'added', host: 'shop.test' }],
  ['https://Bücher.test/x', [], { kind: 'added', host: 'xn--bcher-kva.test' }],
  ['test', ['shop.test'], { kind: 'added', host: 'test' }],
  ['', [], { kind: 'wrong', why: ['leaveAloneEmpty', ''] }],
  ['two words', [], { kind: 'wrong', why: ['leaveAloneNoHost', 'two words'] }],
  ['about://config', [], { kind: 'wrong', why: ['leaveAloneNotWeb', 'about://config'] }],
  [`a b${'x'.repeat(100)}`, [], { kind: 'wrong', why: ['leaveAloneNoHost', `a b${'x'.repeat(57)}`] }],
  ['SHOP.test', ['shop.test'], { kind: 'wrong', why: ['leaveAloneKnown', 'shop.test'] }],
  ['a.shop.test', ['shop.test'], { kind: 'wrong', why: ['leaveAloneCovered', 'a.shop.test', 'shop.test'] }],
  ['more.test', many, { kind: 'wrong', why: ['leaveAloneFull', '500'] }],
])('%j', (typed, hosts, expected) => expect(added(typed, hosts)).toEqual(expected));
