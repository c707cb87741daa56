/** How a part of the way fares, or how a check of it came out. `unknown`: nobody could look. */
export type Health = 'ok' | 'failing' | 'suspect' | 'unknown';
