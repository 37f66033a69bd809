import { type Archive, buildArchive } from '../../../src/archive/archive.ts';
import { partReplaced, type ReplacedNote } from '../../../src/archive/replaced.ts';
import { hashOf } from '../../../src/disk/files.ts';
import { type Firm, parseFirm } from '../../../src/notes/firm.ts';
import type { Note } from '../../../src/notes/note.ts';
import { parseNote } from '../../../src/notes/parse.ts';
import type { ArchiveFile } from './note-file.ts';

/** An archive as a build sees it. */
export interface ParsedArchive {
  archive: Archive;
  replaced: ReplacedNote[];
  /** Every note, those that are replaced included. */
  notes: Note[];
  firms: Firm[];
}

/**
 * Returns the archive that files hold, read as a build reads them.
 *
 * @throws Error for a file that could not be read
 */
export function parseArchive(files: Iterable<ArchiveFile>, today = '2026-07-01'): ParsedArchive {
  const notes: Note[] = [];
  const firms: Firm[] = [];
  for (const { path, text } of files) {
    const bytes = new TextEncoder().encode(text);
    const hash = hashOf(bytes);
    const file = { path, bytes, hash };
    const found = path.startsWith('firms/') ? parseFirm(file) : parseNote(file, { today });
    if ('value' in found && found.value) firms.push(found.value);
    else if ('note' in found && found.note) notes.push(found.note);
    else throw new Error(`${path}: ${found.diagnostics.map(({ reason }) => reason).join('; ')}`);
  }
  const { current, replaced } = partReplaced(notes);
  return { archive: buildArchive(current, firms), replaced, notes, firms };
}
