import { defineConfig } from 'vitest/config';

/** What needs a real browser: npm run test:browser, with Chromium installed (or CHROMIUM set). */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    expect: { poll: { timeout: 60_000 } },
  },
});
