import { encode } from 'uqr';

/** Light around the code, in dots (ISO/IEC 18004 asks for four): without it no camera finds its corners. */
const quiet = 4;

/** A QR code of a text that fits. Dark on light in every theme, since many readers know no other. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: quiet });
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(row).join('')} fill="#000" />
    </svg>
  );
}

/** The dark runs of one row. */
function row(dots: readonly boolean[], y: number): string {
  const line = dots.map((dark) => (dark ? '1' : '0')).join('');
  return [...line.matchAll(/1+/g)]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
}
