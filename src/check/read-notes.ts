import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Note } from '../notes/note.ts';
import type { Day } from '../notes/terms/dates.ts';
import { type ReadFile, type ReadTask, readNoteFiles } from './read-file.ts';

/**
 * How many files make one task: enough to outweigh the message, few enough to share the work
 * evenly.
 */
const together = 50;

/** Fewer files than this are read before workers have started. */
const worthWorkers = 2000;

/** Returns what the notes' files say, in their order; read in worker threads when there are many. */
export async function readNotes(
  contentDir: string,
  paths: readonly string[],
  today: Day,
): Promise<ReadFile<Note>[]> {
  const tasks = Array.from(
    { length: Math.ceil(paths.length / together) },
    (_, at): ReadTask => ({
      contentDir,
      paths: paths.slice(at * together, (at + 1) * together),
      today,
    }),
  );
  if (paths.length < worthWorkers) return tasks.flatMap(readNoteFiles);
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    // Builds run this from a bundle elsewhere, so the worker's path starts at the root.
    filename: join(process.cwd(), 'src/check/read-file.ts'),
    name: 'readNoteFiles',
    // All are needed at once, so they start together.
    minThreads: availableParallelism(),
    maxThreads: availableParallelism(),
  });
  try {
    const results: ReadFile<Note>[][] = await Promise.all(tasks.map((task) => pool.run(task)));
    return results.flat();
  } finally {
    await pool.destroy();
  }
}
