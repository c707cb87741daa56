import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { fitsQrCode } from '../../../src/design/fits-qr-code.ts';
import { QrCode } from '../../../src/design/QrCode.tsx';

const draw = (text: string) => render(<QrCode text={text} label="the address" />);

/** Which dots the drawing makes dark, by the runs of its path. */
function dark(svg: string): Set<string> {
  const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map((run) => run.slice(1).map(Number));
  return new Set(
    runs.flatMap(([x = 0, y = 0, length = 0]) => Array.from({ length }, (_, step) => `${x + step} ${y}`)),
  );
}

test('stands in four light dots on each side, with its three corners', () => {
  const svg = draw('https://shop.test/');
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const dots = [...dark(svg)].map((dot) => dot.split(' ').map(Number));
  expect(Math.min(...dots.flat())).toBe(4);
  expect(Math.max(...dots.flat())).toBe(size - 5);
  for (const [x, y] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const) {
    expect(svg).toContain(`M${x} ${y}h7v1`);
  }
});

test('is another for another address, and is named for those who hear it', () => {
  expect(draw('https://shop.test/a')).not.toBe(draw('https://shop.test/b'));
  expect(draw('https://shop.test/')).toContain('role="img" aria-label="the address"');
});

test.each([
  ['https://shop.test/', true],
  [`https://shop.test/${'x'.repeat(982)}`, true],
  [`https://shop.test/${'x'.repeat(983)}`, false],
  [`https://shop.test/${'ä'.repeat(600)}`, false],
])('%.30s fits: %s', (text, fits) => expect(fitsQrCode(text)).toBe(fits));
