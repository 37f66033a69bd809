import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { claimCache } from '../../src/press/output-place.ts';

/** Puts the plates of the program that other tests have made into a cache. */
export function borrowPlates(cache: string): void {
  putPlates(process.env['TEST_PLATES'], cache);
}

/** Copies plates into a cache, which may not be there yet. */
export function putPlates(from: string | undefined, cache: string): void {
  try {
    claimCache(cache);
  } catch {
    return; // No cache can be there: the build says so.
  }
  copyPlates(from, join(cache, 'plates'));
}

/** Keeps the plates in a cache for other tests. */
export function lendPlates(cache: string): void {
  copyPlates(join(cache, 'plates'), process.env['TEST_PLATES']);
}

/** Copies each version that is not there yet. */
export function copyPlates(from: string | undefined, to: string | undefined): void {
  if (from === undefined || to === undefined || !existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (existsSync(join(to, name))) continue;
    // Moved into place, for other tests look there meanwhile.
    const waiting = `${to}-${randomUUID()}`;
    cpSync(join(from, name), waiting, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(waiting, join(to, name));
    } catch {
      rmSync(waiting, { recursive: true }); // Another one was faster.
    }
  }
}
