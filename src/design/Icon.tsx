/** Drawn on 20 by 20, in lines of the text's colour. */
const paths = {
  arch: 'M3.5 16.5V10a6.5 6.5 0 0 1 13 0v6.5h-3.5V10a3 3 0 0 0-6 0v6.5z',
  check: 'M4.5 10.5 8.25 14.25 15.5 6.5',
  chevron: 'M5.5 8 10 12.5 14.5 8',
  external:
    'M11.5 4H16v4.5M16 4l-6.5 6.5M14 11.5v3a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 4 14.5v-7A1.5 1.5 0 0 1 5.5 6h3',
  history: 'M4 10a6 6 0 1 0 1.9-4.4L3.75 7.5M3.75 3.5v4h4M10 7v3.25l2 1.25',
  info: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0M10 9.25v4M10 6.75h.01',
  lock: 'M6 9h8a1.5 1.5 0 0 1 1.5 1.5V15a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 15v-4.5A1.5 1.5 0 0 1 6 9zM7 9V6.5a3 3 0 0 1 6 0V9',
  pin: 'M7 3.5h6M8 3.5v5L5.5 12h9L12 8.5v-5M10 12v5',
  puzzle:
    'M8 4.5a1.75 1.75 0 0 1 3.5 0V6H15v3.5h-1.25a1.75 1.75 0 0 0 0 3.5H15V16.5H5V13h1a1.75 1.75 0 0 0 0-3.5H5V6h3z',
  question: 'M7.25 7.5a2.75 2.75 0 1 1 4.2 2.35c-.9.55-1.45 1.05-1.45 2.15M10 15h.01',
  refresh: 'M16 10a6 6 0 1 1-1.9-4.4l2.15 1.9M16.25 3.5v4h-4',
  send: 'M17 3 9 11M17 3l-5 14-3-6-6-3z',
  settings:
    'M4 6.5h6M14 6.5h2M4 13.5h2M10 13.5h6M14 6.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0M10 13.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside a word; never the only bearer of a meaning, so it is silent. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg class={`icon ${small ? 'icon--small' : ''}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

export function Chevron() {
  return (
    <svg class="icon icon--small chevron" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths.chevron} />
    </svg>
  );
}

export function Spinner() {
  return (
    <svg class="spinner spinner--large" viewBox="0 0 20 20" aria-hidden="true">
      <circle class="rail" cx="10" cy="10" r="7.5" />
      <path class="turn" d="M10 2.5A7.5 7.5 0 0 1 17.5 10" />
    </svg>
  );
}
