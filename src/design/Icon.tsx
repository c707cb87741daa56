/** Drawn on 20 by 20, in lines of the text's colour. */
const paths = {
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.25 1.25H3.75zM8.25 16.75a1.9 1.9 0 0 0 3.5 0',
  arch: 'M3.5 16.5V10a6.5 6.5 0 0 1 13 0v6.5h-3.5V10a3 3 0 0 0-6 0v6.5z',
  back: 'M16 10H4M9 5l-5 5 5 5',
  check: 'M4.5 10.5 8.25 14.25 15.5 6.5',
  clock: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0M10 6v4.25l2.75 1.5',
  chevron: 'M5.5 8 10 12.5 14.5 8',
  cloud: 'M6 15.5a3.5 3.5 0 0 1-.4-6.98 4.75 4.75 0 0 1 9.1-.6A3.85 3.85 0 0 1 14 15.5z',
  copy: 'M8.5 7H15a1.5 1.5 0 0 1 1.5 1.5V15a1.5 1.5 0 0 1-1.5 1.5H8.5A1.5 1.5 0 0 1 7 15V8.5A1.5 1.5 0 0 1 8.5 7zM4.5 13H4a1 1 0 0 1-1-1V4.5A1.5 1.5 0 0 1 4.5 3H12a1 1 0 0 1 1 1v.5',
  dns: 'M10 3v14M10 4.25h4.75l2 2-2 2H10M10 9.75H5.25l-2 2 2 2H10',
  external:
    'M11.5 4H16v4.5M16 4l-6.5 6.5M14 11.5v3a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 4 14.5v-7A1.5 1.5 0 0 1 5.5 6h3',
  history: 'M4 10a6 6 0 1 0 1.9-4.4L3.75 7.5M3.75 3.5v4h4M10 7v3.25l2 1.25',
  info: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0M10 9.25v4M10 6.75h.01',
  laptop:
    'M5.5 4.5h9A1.5 1.5 0 0 1 16 6v5.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 11.5V6a1.5 1.5 0 0 1 1.5-1.5zM2.5 15.75h15',
  lock: 'M6 9h8a1.5 1.5 0 0 1 1.5 1.5V15a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 15v-4.5A1.5 1.5 0 0 1 6 9zM7 9V6.5a3 3 0 0 1 6 0V9',
  mail: 'M4.5 5h11A1.5 1.5 0 0 1 17 6.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 13.5v-7A1.5 1.5 0 0 1 4.5 5zM3.5 6.5 10 11l6.5-4.5',
  phone:
    'M6.5 3h7A1.5 1.5 0 0 1 15 4.5v11a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 15.5v-11A1.5 1.5 0 0 1 6.5 3zM9 14.5h2',
  pin: 'M7 3.5h6M8 3.5v5L5.5 12h9L12 8.5v-5M10 12v5',
  proxy: 'M4 7.25h11.5l-3-3M16 12.75H4.5l3 3',
  puzzle:
    'M8 4.5a1.75 1.75 0 0 1 3.5 0V6H15v3.5h-1.25a1.75 1.75 0 0 0 0 3.5H15V16.5H5V13h1a1.75 1.75 0 0 0 0-3.5H5V6h3z',
  question: 'M7.25 7.5a2.75 2.75 0 1 1 4.2 2.35c-.9.55-1.45 1.05-1.45 2.15M10 15h.01',
  refresh: 'M16 10a6 6 0 1 1-1.9-4.4l2.15 1.9M16.25 3.5v4h-4',
  send: 'M17 3 9 11M17 3l-5 14-3-6-6-3z',
  server:
    'M4.75 3.75h10.5A1.25 1.25 0 0 1 16.5 5v2.75A1.25 1.25 0 0 1 15.25 9H4.75A1.25 1.25 0 0 1 3.5 7.75V5a1.25 1.25 0 0 1 1.25-1.25zM4.75 11h10.5a1.25 1.25 0 0 1 1.25 1.25V15a1.25 1.25 0 0 1-1.25 1.25H4.75A1.25 1.25 0 0 1 3.5 15v-2.75A1.25 1.25 0 0 1 4.75 11zM6.5 6.4h.01M6.5 13.6h.01M10.5 6.4h3M10.5 13.6h3',
  settings:
    'M4 6.5h6M14 6.5h2M4 13.5h2M10 13.5h6M14 6.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0M10 13.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  shield: 'M10 2.75 4 5v4.5c0 3.7 2.5 6.4 6 7.75 3.5-1.35 6-4.05 6-7.75V5z',
  terminal:
    'M4.5 4h11A1.5 1.5 0 0 1 17 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5v-9A1.5 1.5 0 0 1 4.5 4zM6 8l2.25 2L6 12M10.5 12.5H14',
  undo: 'M7.5 4.5 4 8l3.5 3.5M4 8h7.5a4.25 4.25 0 0 1 0 8.5H8',
  wifi: 'M2.75 8.25a10.5 10.5 0 0 1 14.5 0M5.25 11a7 7 0 0 1 9.5 0M7.75 13.75a3.4 3.4 0 0 1 4.5 0M10 16.25h.01',
} as const;

export type IconName = keyof typeof paths;

interface IconProps {
  name: IconName;
  small?: boolean;
  /** It points along the line, and so the other way from right to left. */
  directed?: boolean;
}

/** A picture beside a word; never the only bearer of a meaning, so it is silent. */
export function Icon({ name, small = false, directed = false }: IconProps) {
  return (
    <svg
      class={`icon ${small ? 'icon--small' : ''} ${directed ? 'icon--directed' : ''}`}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
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

export function Spinner({ small = false }: { small?: boolean }) {
  return (
    <svg
      class={`spinner ${small ? 'spinner--small' : 'spinner--large'}`}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      <circle class="rail" cx="10" cy="10" r="7.5" />
      <path class="turn" d="M10 2.5A7.5 7.5 0 0 1 17.5 10" />
    </svg>
  );
}
