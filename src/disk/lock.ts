import { mkdirSync, readdirSync, rmdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { statsOf } from './file-marks.ts';

/** Another build is under way; the message is for whoever started this one. */
export class AnotherBuild extends Error {
  override name = 'AnotherBuild';
}

/**
 * Keeps other processes from a folder until the lock is released or this process ends, however it ends. The system
 * holds the lock, through SQLite: a killed build leaves nothing that would have to be judged, and of builds that start
 * together one alone has it.
 *
 * @param patience milliseconds to wait for a process that has it
 * @returns releases the lock
 * @throws AnotherBuild, or the system's error where the folder cannot be written to
 */
export function lock(folder: string, patience = 0): () => void {
  const file = join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  makeFile(file);
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
    if (code === noDatabase) {
      // Emptied and not replaced: another process that did the same may hold it already.
      truncateSync(file);
      return lock(folder, patience);
    }
    if (code !== busy) throw error;
    throw new AnotherBuild(`Another build uses ${folder}/. Wait for it to end.`);
  }
  held.add(database);
  return () => {
    held.delete(database);
    database.close();
  };
}

/** A database that nothing refers to would be closed, and its lock released, whenever memory is collected. */
const held = new Set<DatabaseSync>();

/** SQLite's codes for a file that another process has locked, and for one that something else wrote. */
const busy = 5;
const noDatabase = 26;

/** Makes the file where there is none, so that the system's own error says why it cannot be. */
function makeFile(file: string): void {
  const stats = statsOf(file);
  if (stats?.isDirectory()) {
    for (const name of readdirSync(file)) rmSync(join(file, name), { recursive: true });
    rmdirSync(file);
  } else if (stats) return;
  try {
    writeFileSync(file, '', { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
