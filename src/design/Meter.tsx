const bars = [
  { x: 1.5, y: 9, height: 5 },
  { x: 8, y: 6, height: 8 },
  { x: 14.5, y: 2.5, height: 11.5 },
];

/** How sure we are, as filled bars: `level` of three. The word beside it says the same. */
export function Meter({ level }: { level: 0 | 1 | 2 | 3 }) {
  return (
    <svg class="meter" viewBox="0 0 20 16" aria-hidden="true">
      {bars.map((bar, index) => (
        <rect key={bar.x} class={index < level ? 'on' : ''} {...bar} width="4" rx="1" />
      ))}
    </svg>
  );
}
