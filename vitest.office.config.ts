import { defineConfig } from 'vitest/config';

/** What needs an office suite: npm run test:office, with LibreOffice and poppler-utils installed. */
export default defineConfig({
  test: { include: ['test/office/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
});
