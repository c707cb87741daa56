/** The target of the build, put in by vite.config.ts. */
declare const __BROWSER__: 'chrome' | 'firefox';
