import { defineConfig } from 'vitest/config';
import { plainSettings } from './test/support/plain-settings.ts';

const shared = {
  // Nothing may depend on the zone or the language of the machine.
  env: { TZ: 'Pacific/Honolulu', LC_ALL: 'C', ASTRO_TELEMETRY_DISABLED: '1' },
};

/** Gives tests the settings that the program has by itself. */
const plugins = [
  {
    name: 'plain-settings',
    load: (id: string) => (id.endsWith('/src/site.config.ts') ? plainSettings : undefined),
  },
];

/** Tests that run commands, write records to the disk or make whole archives: half of the time of the core. */
const slow = [
  'test/archive/rules/messages.test.ts',
  'test/check/check-content.test.ts',
  'test/check/live-loader.test.ts',
  'test/check/live-record.test.ts',
  'test/check/remembered-findings.test.ts',
  'test/check/remembered-notes.test.ts',
  'test/commands/check.test.ts',
  'test/commands/import.test.ts',
  'test/commands/new.test.ts',
  'test/drafts/write-draft.test.ts',
  'test/github/comment.test.ts',
  'test/github/proposal.test.ts',
  'test/own-files.test.ts',
  'test/support/make-archive/*.test.ts',
  'test/upgrading.test.ts',
];

/** `--mode quick` leaves out the slow tests and stops property tests early; `npm test` runs all of them in full. */
export default defineConfig(({ mode }) => ({
  test: {
    // A golden file that is missing is a fault, unless `-u` says to write it.
    update: 'none',
    projects: [
      {
        plugins,
        test: {
          ...shared,
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/browser/**', ...(mode === 'quick' ? slow : [])],
          setupFiles: mode === 'quick' ? ['test/support/stop-early.ts'] : [],
          // A property test runs a small thing many times.
          testTimeout: 60_000,
          // No module carries anything from one test to another. Loading all of them anew for each file took half of the time.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        plugins,
        test: {
          ...shared,
          name: 'site',
          include: ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: ['test/support/sites.ts'],
          // Whole builds and browsers, of which each keeps a core busy, and some two.
          maxWorkers: 2,
          // A process for each file would load the same modules thirty times.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
}));
