import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { claimCache } from '../../src/press/output-place.ts';

/** The plates of this program that tests have made. */
const lent = () => process.env['TEST_PLATES'];

/**
 * Puts links to the plates that other tests have made into a cache. Node keeps what it compiled by
 * the path of the file, and would compile each copy anew.
 */
export function borrowPlates(cache: string): void {
  putPlates(lent(), cache, (from, to) =>
    statSync(from).isDirectory() ? symlinkSync(from, to, 'junction') : copy(from, to),
  );
}

/** Copies the plates that other tests have made into a cache whose files are going to be spoilt. */
export function borrowCopies(cache: string): void {
  putPlates(lent(), cache);
}

/** Puts plates into a cache, which may not be there yet. */
export function putPlates(from: string | undefined, cache: string, put = copy): void {
  try {
    claimCache(cache);
  } catch {
    return; // No cache can be there: the build says so.
  }
  copyPlates(from, join(cache, 'plates'), put);
}

/** Keeps the plates in a cache for other tests. */
export function lendPlates(cache: string): void {
  copyPlates(join(cache, 'plates'), lent());
}

/** Puts each version where it is not there yet. */
export function copyPlates(from: string | undefined, to: string | undefined, put = copy): void {
  if (from === undefined || to === undefined || !existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (!existsSync(join(to, name))) put(join(from, name), join(to, name));
  }
}

function copy(from: string, to: string): void {
  // Moved into place, for other tests look there meanwhile.
  const waiting = `${dirname(to)}-${randomUUID()}`;
  cpSync(from, waiting, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(waiting, to);
  } catch {
    rmSync(waiting, { recursive: true }); // Another one was faster.
  }
}
