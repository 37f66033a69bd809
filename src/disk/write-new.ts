import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode } from './has-code.ts';

/**
 * Writes a new file, and its folder if there is none, and returns whether it did. It never
 * overwrites a file. It blocks, because many small files are then written four times as fast.
 */
export function writeNew(file: string, data: string | Uint8Array): boolean {
  try {
    writeFileSync(file, data, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    const isFolderMade =
      hasCode(error, 'ENOENT') && mkdirSync(dirname(file), { recursive: true }) !== undefined;
    if (!isFolderMade) throw error;
    return writeNew(file, data);
  }
}
