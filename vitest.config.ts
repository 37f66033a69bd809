import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Nothing may depend on the zone or the language of the machine.
    env: { TZ: 'Pacific/Honolulu', LC_ALL: 'C', ASTRO_TELEMETRY_DISABLED: '1' },
    // Property tests and whole builds take seconds on a small machine.
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
});
