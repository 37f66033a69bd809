import { dirname, join } from 'node:path';
import { readContent } from '../disk/content-files.ts';
import { listFiles, removeFiles } from '../disk/files.ts';
import { recall, remember } from '../disk/remembered.ts';
import type { Note } from '../notes/note.ts';
import { decodeText } from '../notes/read/text.ts';
import { attempt } from '../notes/terms/attempt.ts';
import type { Day } from '../notes/terms/dates.ts';
import type { ReadFile } from './read-file.ts';
import { readNotes } from './read-notes.ts';
import { checksVersion } from './versions.ts';

/** What the notes' files say, and which of them had to be read again. */
interface RememberedNotes {
  read: ReadFile<Note>[];
  /** The paths of notes that were not remembered: new, changed, or with errors. */
  anew: ReadonlySet<string>;
}

/**
 * Returns what the notes' files say, as `readNotes` does. It reads again only files that have
 * changed since an earlier run, or had errors. If the memory is lost or cannot be read, that costs
 * only time.
 *
 * @param memory the folder that remembers notes, in a file for each folder of notes, so that a new
 *   note changes one file; undefined to remember none
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
  const version = checksVersion();
  const read = new Map<string, ReadFile<Note>>();
  const changed: string[] = [];
  const stale = new Set<string>();
  const byFolder = Map.groupBy(paths, dirname);
  for (const [folder, inFolder] of byFolder) {
    const known = recallNotes(join(memory, fileFor(folder)), version, today);
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
    if (note.value) stale.add(dirname(note.path));
  }
  const all = paths.map((path) => read.get(path)).filter((note) => note !== undefined);
  for (const folder of stale) {
    const notes = (byFolder.get(folder) ?? []).flatMap((path) => read.get(path)?.value ?? []);
    const text = JSON.stringify({ judgedOn: today, notes } satisfies Memory);
    // A folder that cannot be written to costs the next run only time.
    attempt(() => remember(join(memory, fileFor(folder)), version, text));
  }
  forgetOthers(memory, new Set([...byFolder.keys()].map(fileFor)));
  return { read: all, anew: new Set(changed) };
}

/** Returns a note whose file has not changed; undefined if it has. */
function readAgain(contentDir: string, path: string, note: Note): ReadFile<Note> | undefined {
  const { hash, bytes } = readContent(contentDir, path);
  if (note.hash !== hash) return undefined;
  const diagnostics = note.warnings;
  const text = diagnostics.length > 0 ? decodeText(bytes) : '';
  return { path, value: note, diagnostics, text };
}

function fileFor(folder: string): string {
  return `${encodeURIComponent(folder)}.json`;
}

/** The notes of one folder without errors. */
interface Memory {
  /** The day of the last judgement, by that machine's clock. */
  judgedOn: Day;
  notes: readonly Note[];
}

/**
 * Returns the remembered notes by path. Rules that depend on the day refuse dates in the future,
 * so a note that is right on one day stays right on later ones, but may not be right on earlier
 * ones. So it ignores a memory from a day that is still to come, by a clock that was ahead.
 */
function recallNotes(file: string, version: string, today: Day): Map<string, Note> {
  const text = recall(file, version);
  if (text === undefined) return new Map();
  // This program wrote it, from notes that it had checked.
  const { judgedOn, notes } = JSON.parse(text) as Memory;
  return new Map(judgedOn > today ? [] : notes.map((note) => [note.path, note]));
}

function forgetOthers(memory: string, files: ReadonlySet<string>): void {
  const others = listFiles(memory).filter(
    (file) => /^ratings.*\.json/.test(file) && !files.has(file),
  );
  attempt(() => removeFiles(memory, others));
}
