import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Day } from '../notes/dates.ts';
import type { Note } from '../notes/note.ts';
import { checksVersion } from './checks-version.ts';
import { forEachPath, readContent } from './files.ts';
import type { ReadNote } from './read-file.ts';
import { readNotes } from './read-notes.ts';

/** Notes without errors, by path, as an earlier run of the same checks read them. */
interface Memory {
  version: string;
  notes: Record<string, Note>;
}

/**
 * Returns what the notes' files say, as `readNotes` does, reading only those anew that differ from an
 * earlier run's, or that had errors. What is lost or cannot be read of the memory costs time alone.
 *
 * @param file where the notes are remembered
 */
export async function readRememberedNotes(
  contentDir: string,
  paths: readonly string[],
  today: Day,
  file: string,
): Promise<ReadNote[]> {
  const version = await checksVersion();
  const known = await recall(file, version);
  const read = new Map<string, ReadNote>();
  const changed = paths.filter((path) => !known[path]);
  const old = paths.filter((path) => known[path]);
  await forEachPath(old, async (path) => {
    const { digest, bytes } = await readContent(contentDir, path);
    const note = known[path];
    if (note?.digest !== digest) {
      changed.push(path);
      return;
    }
    const diagnostics = note.warnings;
    const text = diagnostics.length > 0 ? new TextDecoder().decode(bytes) : '';
    read.set(path, { path, digest, note, diagnostics, text });
  });
  for (const note of await readNotes(contentDir, changed.sort(), today)) read.set(note.path, note);
  const all = paths.map((path) => read.get(path)).filter((note) => note !== undefined);
  if (changed.length > 0 || Object.keys(known).length !== paths.length) {
    await remember(file, version, all);
  }
  return all;
}

async function recall(file: string, version: string): Promise<Record<string, Note>> {
  try {
    const memory: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isMemory(memory) && memory.version === version ? memory.notes : {};
  } catch {
    return {};
  }
}

/** The version is a digest of the program that wrote the file: where it fits, so does the rest. */
function isMemory(memory: unknown): memory is Memory {
  return typeof memory === 'object' && memory !== null && 'version' in memory && 'notes' in memory;
}

async function remember(file: string, version: string, read: readonly ReadNote[]): Promise<void> {
  const notes = Object.fromEntries(read.flatMap(({ path, note }) => (note ? [[path, note]] : [])));
  const memory: Memory = { version, notes };
  const unfinished = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, JSON.stringify(memory));
    await rename(unfinished, file);
  } catch {
    // A folder that cannot be written to costs the next run time, and nothing else.
  }
}
