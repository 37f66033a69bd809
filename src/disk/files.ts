import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasCode } from './has-code.ts';

/**
 * Returns the files below a folder, relative to it, with `/`; none if it does not exist. Anything
 * that is not a folder counts as a file.
 *
 * It blocks, because asynchronous calls take four times the processor time for tens of thousands of
 * folders.
 */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files: string[] = [];
  const visit = (path: string) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      if (entry.isDirectory()) visit(`${path}${entry.name}/`);
      else files.push(path + entry.name);
    }
  };
  visit('');
  return files;
}

/** Returns a file's bytes; undefined if there is no such file. */
export function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Deletes files in a folder, and the folders that are then empty. */
export function removeFiles(folder: string, files: readonly string[]): void {
  for (const file of files) {
    rmSync(join(folder, file), { force: true });
    removeEmptyParents(folder, dirname(file));
  }
}

function removeEmptyParents(folder: string, path: string): void {
  let at = path;
  while (at !== '.' && at !== '') {
    try {
      rmdirSync(join(folder, at));
    } catch {
      return; // It is not empty, so its parents are not either.
    }
    at = dirname(at);
  }
}

/** Returns a hash to compare contents by. */
export function hashOf(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex').slice(0, 32);
}
