import { join } from 'node:path';
import { forgetChecks, ourCommand } from './engines/ours.ts';
import { type Measured, runMeasured } from './run-measured.ts';

/** `npm run check`, with nothing remembered of an earlier run, and then again. */
export interface CheckRun {
  cold: Measured;
  warm: Measured;
}

/** Measures the check of the notes that lie below a folder of ours. */
export async function measureCheck(
  folder: string,
  logDir: string,
  limit: number,
): Promise<CheckRun> {
  await forgetChecks(folder);
  const run = async (name: string) => {
    const measured = await runMeasured(ourCommand(folder, 'check'), join(logDir, name), limit);
    if (measured.failure) throw new Error(`The check failed: ${measured.failure}`);
    return measured;
  };
  return { cold: await run('check-cold.log'), warm: await run('check-warm.log') };
}
