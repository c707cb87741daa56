import type { Health } from '../health.ts';

/** Says a health by its shape: ring and tick, octagon and cross, triangle, dashed ring. */
export function Mark({ health }: { health: Health }) {
  return (
    <svg class={`mark mark--${health}`} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[health]}
    </svg>
  );
}

const shapes = {
  ok: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="m5.25 8.25 1.9 1.9 3.6-3.9" />
    </>
  ),
  failing: (
    <>
      <path class="solid" d="M5.2 1.25h5.6l3.95 3.95v5.6l-3.95 3.95H5.2L1.25 10.8V5.2z" />
      <path class="knock" d="m5.6 5.6 4.8 4.8M10.4 5.6l-4.8 4.8" />
    </>
  ),
  suspect: (
    <>
      <path
        class="solid"
        d="M7.1 1.9 .9 12.9A1.05 1.05 0 0 0 1.8 14.5h12.4a1.05 1.05 0 0 0 .9-1.6L8.9 1.9a1.04 1.04 0 0 0-1.8 0z"
      />
      <path class="knock" d="M8 6v3.5M8 12h.01" />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.25" stroke-dasharray="2.2 2.1" />
      <path d="M6.4 6.4a1.6 1.6 0 1 1 2.45 1.36c-.55.35-.85.65-.85 1.19M8 11h.01" />
    </>
  ),
};

/** How a step went. */
export type Went = 'helped' | 'works-now' | 'no-effect' | 'could-not-tell' | 'skipped';

/** Says how a step went by its shape: ring and tick, dashed ring and tick, dash, question mark, chevrons. */
export function WentMark({ went }: { went: Went }) {
  return (
    <svg class={`mark mark--${went}`} viewBox="0 0 16 16" aria-hidden="true">
      {wentShapes[went]}
    </svg>
  );
}

const wentShapes = {
  helped: shapes.ok,
  'works-now': (
    <>
      <circle cx="8" cy="8" r="6.25" stroke-dasharray="2.2 2.1" />
      <path d="m5.25 8.25 1.9 1.9 3.6-3.9" />
    </>
  ),
  'no-effect': (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M5.25 8h5.5" />
    </>
  ),
  'could-not-tell': shapes.unknown,
  skipped: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="m5.5 5.75 2.25 2.25L5.5 10.25M8.5 5.75 10.75 8 8.5 10.25" />
    </>
  ),
};

/** Where a line is broken. */
export function Cross() {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d="m3 3 10 10M13 3 3 13" />
    </svg>
  );
}
