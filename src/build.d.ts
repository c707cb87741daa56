/** The target of the build, put in by vite.config.ts. */
declare const __BROWSER__: 'chrome' | 'firefox';
/** How much faster than the world's the clock of the watches runs: 1, but in tests. Put in by vite.config.ts. */
declare const __CLOCK_RATE__: number;
