import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../support/build.ts';

/**
 * Runs, for longer than `npm test` does, what shows that a build is right or nothing: random sequences of changes
 * and mishaps, each against a clean build, and the faults, with 100,000 notes where the tests have a thousand.
 *
 * @param seed of the sequences: one that fails is found again by it
 * @returns the exit code
 */
export function runFaults(sequences: number, seed: number): number {
  return runTests(['test/site/incremental-properties.test.ts', 'test/site/faults.test.ts'], {
    INCREMENTAL_RUNS: sequences,
    INCREMENTAL_SEED: seed,
    FAULT_NOTES: 100_000,
  });
}

/**
 * Runs the attack of `npm test` with more hostile files, and five generated bodies for each of them.
 *
 * @param seed of all of them: a file that breaks something is found again by it
 * @returns the exit code
 */
export function runAttack(files: number, seed: number): number {
  return runTests(['test/site/attack.test.ts', 'test/notes/body/body-problems.test.ts'], {
    ATTACK_FILES: files,
    ATTACK_SEED: seed,
    BODIES: 5 * files,
  });
}

function runTests(tests: readonly string[], env: Record<string, number>): number {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const numbers = Object.entries(env).map(([name, number]) => [name, String(number)]);
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...tests], {
    cwd: root,
    env: { ...process.env, ...Object.fromEntries(numbers) },
    stdio: 'inherit',
  });
  return status ?? 1;
}
