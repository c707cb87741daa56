import { defineConfig } from 'vitest/config';

const endToEnd = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    include: ['test/e2e/**/*.test.ts'],
    env: { BROWSER: browser },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // A browser on a busy machine may drop a press. What passes only the second time is named in the report as flaky.
    retry: process.env['CI'] ? 1 : 0,
  },
});

export default defineConfig({
  define: { __BROWSER__: JSON.stringify('chrome') },
  test: {
    projects: [
      // Properties are tried many times over; a busy machine takes its time for them.
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
