import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf, readContentSync } from '../disk/files.ts';
import { listFiles, removeFiles } from '../disk/prune.ts';
import type { Note } from '../notes/note.ts';
import type { Day } from '../notes/terms/dates.ts';
import { checksVersion } from './checks-version.ts';
import type { ReadNote } from './read-file.ts';
import { readNotes } from './read-notes.ts';

/** What the notes' files say, and which of them had to be read for it. */
export interface RememberedNotes {
  read: ReadNote[];
  /** The paths of those that were not remembered: new, changed, or with errors. */
  anew: ReadonlySet<string>;
}

/**
 * Returns what the notes' files say, as `readNotes` does, reading only those anew that differ from an
 * earlier run's, or that had errors. What is lost or cannot be read of the memory costs time alone.
 *
 * @param memory the folder where the notes are remembered: a file for each folder of notes, so that a new
 *   note changes one; undefined where none are
 */
export async function readRememberedNotes(
  contentDir: string,
  paths: readonly string[],
  today: Day,
  memory: string | undefined,
): Promise<RememberedNotes> {
  if (memory === undefined) {
    return { read: await readNotes(contentDir, paths, today), anew: new Set(paths) };
  }
  const version = await checksVersion();
  const read = new Map<string, ReadNote>();
  const changed: string[] = [];
  const stale = new Set<string>();
  const byFolder = Map.groupBy(paths, dirname);
  for (const [folder, inFolder] of byFolder) {
    const known = recall(join(memory, fileFor(folder)), version);
    for (const path of inFolder) {
      const note = known.get(path);
      const same = note && readAgain(contentDir, path, note);
      if (same) read.set(path, same);
      else changed.push(path);
    }
    const lost = known.size !== inFolder.filter((path) => read.has(path)).length;
    if (lost) stale.add(folder);
  }
  for (const note of await readNotes(contentDir, changed, today)) {
    read.set(note.path, note);
    if (note.note) stale.add(dirname(note.path));
  }
  const all = paths.map((path) => read.get(path)).filter((note) => note !== undefined);
  for (const folder of stale) {
    const notes = (byFolder.get(folder) ?? []).flatMap((path) => read.get(path)?.note ?? []);
    remember(join(memory, fileFor(folder)), version, notes);
  }
  await forgetOthers(memory, new Set([...byFolder.keys()].map(fileFor)));
  return { read: all, anew: new Set(changed) };
}

/** Returns a note whose file is as it was; undefined where the file is another. */
function readAgain(contentDir: string, path: string, note: Note): ReadNote | undefined {
  const { digest, bytes } = readContentSync(contentDir, path);
  if (note.digest !== digest) return undefined;
  const diagnostics = note.warnings;
  const text = diagnostics.length > 0 ? new TextDecoder().decode(bytes) : '';
  return { path, digest, note, diagnostics, text };
}

function fileFor(folder: string): string {
  return `${encodeURIComponent(folder)}.json`;
}

/** The first line of a file is what vouches for the second: the checks that passed, and a digest. */
function recall(file: string, version: string): Map<string, Note> {
  try {
    // Digested as bytes, and only then made a string: a third of the time for a long file.
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    const json = bytes.subarray(end + 1);
    if (bytes.toString('utf8', 0, end) !== `${version} ${digestOf(json)}`) return new Map();
    // This program wrote it, of notes that it had checked.
    const notes = JSON.parse(json.toString()) as Note[];
    return new Map(notes.map((note) => [note.path, note]));
  } catch {
    return new Map();
  }
}

function remember(file: string, version: string, notes: readonly Note[]): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const json = JSON.stringify(notes);
    writeFileSync(unfinished, `${version} ${digestOf(json)}\n${json}`);
    renameSync(unfinished, file);
  } catch {
    // A folder that cannot be written to costs the next run time, and nothing else.
  }
}

async function forgetOthers(memory: string, files: ReadonlySet<string>): Promise<void> {
  const others = (await listFiles(memory)).filter(
    (file) => /^ratings.*\.json/.test(file) && !files.has(file),
  );
  await removeFiles(memory, others).catch(() => {});
}
