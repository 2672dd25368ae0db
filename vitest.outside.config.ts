import { defineConfig } from 'vitest/config';

/** Tests that need more than Node.js: a browser, an office suite. See .ci/run for what to install. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts', 'test/office/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
