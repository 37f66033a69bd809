import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { writeNew } from './write-new.ts';

/**
 * Locks a folder against other processes until the lock is released or this process ends, however it
 * ends. The system holds the lock, through SQLite. So a killed build leaves nothing behind to judge,
 * and if two builds start together, only one gets it.
 *
 * @param patience milliseconds to wait for another process
 * @returns releases the lock
 * @throws if another process has it, or the folder cannot be written to
 */
export function lock(folder: string, patience = 0): () => void {
  const file = join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  // The system's own error says why a file cannot be made. SQLite's would not.
  writeNew(file, '');
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
    if (code === noDatabase) {
      // It is emptied, not replaced, because another process may have done the same and hold it already.
      truncateSync(file);
      return lock(folder, patience);
    }
    if (code !== busy) throw error;
    throw new Error(`Another build uses ${folder}/. Wait for it to end.`);
  }
  held.add(database);
  return () => {
    held.delete(database);
    database.close();
  };
}

/** Without a reference, the database would be closed, and its lock released, when memory is collected. */
const held = new Set<DatabaseSync>();

/** SQLite's codes for a file that another process has locked, and for one that is not a database. */
const busy = 5;
const noDatabase = 26;
