import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**', 'test/browser/**', 'test/office/**'],
    // Many run the command line as people do; a busy machine takes its time.
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
