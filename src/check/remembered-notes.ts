import { dirname, join } from 'node:path';
import { readContent } from '../disk/content-files.ts';
import { listFiles, removeFiles } from '../disk/files.ts';
import type { Note } from '../notes/note.ts';
import { decodeText } from '../notes/read/text.ts';
import { attempt } from '../notes/terms/attempt.ts';
import { utcDay } from '../notes/terms/dates.ts';
import { recallJudged, rememberJudged } from './judged.ts';
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
  now: Date,
  memory: string | undefined,
): Promise<RememberedNotes> {
  const today = utcDay(now);
  if (memory === undefined) {
    return { read: await readNotes(contentDir, paths, today), anew: new Set(paths) };
  }
  const version = checksVersion();
  const read = new Map<string, ReadFile<Note>>();
  const changed: string[] = [];
  const stale = new Set<string>();
  const byFolder = Map.groupBy(paths, dirname);
  for (const [folder, inFolder] of byFolder) {
    const notes = recallJudged<Note[]>(join(memory, fileFor(folder)), version, now) ?? [];
    const known = new Map(notes.map((note) => [note.path, note]));
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
    rememberJudged<Note[]>(join(memory, fileFor(folder)), version, now, notes);
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

function forgetOthers(memory: string, files: ReadonlySet<string>): void {
  const others = listFiles(memory).filter(
    (file) => /^ratings.*\.json/.test(file) && !files.has(file),
  );
  attempt(() => removeFiles(memory, others));
}
