import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../support/build.ts';

/** Notes in the record of the faults, where the tests have a thousand. */
const faultNotes = 100_000;

/**
 * Runs, for longer than the tests do, what shows that a build is right or nothing: random sequences of changes
 * and mishaps, each against a clean build, and the faults, with a hundred times as many notes.
 *
 * @param seed of the sequences: a sequence that fails is found again by it
 * @returns the exit code
 */
export function runFaults(sequences: number, seed: number): Promise<number> {
  const tests = ['incremental-properties', 'faults'].map((name) => `test/site/${name}.test.ts`);
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, 'run', '--project', 'site', ...tests], {
      cwd: root,
      env: {
        ...process.env,
        INCREMENTAL_RUNS: String(sequences),
        INCREMENTAL_SEED: String(seed),
        FAULT_NOTES: String(faultNotes),
      },
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
