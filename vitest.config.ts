import { defineConfig } from 'vitest/config';

const shared = {
  // Nothing may depend on the zone or the language of the machine.
  env: { TZ: 'Pacific/Honolulu', LC_ALL: 'C', ASTRO_TELEMETRY_DISABLED: '1' },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/browser/**'],
          // Property tests are many runs of a small thing.
          testTimeout: 60_000,
          // What is tested keeps nothing to itself: loading it anew for each file took half of the time.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          ...shared,
          name: 'site',
          include: ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: ['test/support/sites.ts'],
          // Whole builds and a browser: one at a time, for they share Astro's folder and two cores.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
