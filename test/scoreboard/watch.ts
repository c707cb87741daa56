import type { Popup } from '../e2e/driver/driver.ts';

/** What the popup said, and when. Times are milliseconds from its first paint. */
export interface Seen {
  readonly cause: string;
  readonly certainty: string;
  readonly first: number | null;
  readonly firstAtMost: boolean;
  readonly final: number | null;
}

/** Milliseconds between two looks. */
const interval = 20;
/** Milliseconds without any check under way after which none is expected to begin. */
const idle = 3000;
/** Milliseconds after which a diagnosis is not waited for any longer; its checks may take eight seconds together. */
const longest = 11_000;

/** Watches the popup until its diagnosis is done, or nothing more is to be expected of it. */
export function watchDiagnosis(popup: Popup): Promise<Seen> {
  return popup.evaluate(watchInside, { interval, idle, longest });
}

/** Runs in the popup, whose own clock it reads. */
async function watchInside(patience: { interval: number; idle: number; longest: number }): Promise<Seen> {
  const look = () => {
    const {
      state = '',
      cause = '',
      certainty = '',
    } = document.querySelector<HTMLElement>('#diagnosis')?.dataset ?? {};
    return { state, cause, certainty };
  };
  const began = performance.now();
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const sincePaint = () => Math.max(0, Math.round(performance.now() - paint));
  let now = look();
  let first: number | null = null;
  const firstAtMost = now.cause !== '';
  for (;;) {
    if (first === null && now.cause !== '') first = sincePaint();
    if (now.state === 'done') return { ...now, first, firstAtMost, final: sincePaint() };
    const waited = performance.now() - began;
    const isBusy = now.state === 'checking' || now.state === 'verifying';
    if (waited > patience.longest || (waited > patience.idle && !isBusy)) {
      return { ...now, first, firstAtMost, final: null };
    }
    await new Promise((resolve) => setTimeout(resolve, patience.interval));
    now = look();
  }
}
