import { build } from 'vite';

/** Builds dist/chrome and dist/firefox from the one source and the one manifest. */
for (const mode of ['chrome', 'firefox']) await build({ mode, logLevel: 'warn' });
