import { getCollection } from 'astro:content';
import { type Archive, buildArchive } from '../archive/archive.ts';
import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import type { BrokenNote, StoredNote } from './loader.ts';

let built: Promise<Archive> | undefined;

/** Returns the archive of the site that is being built; in dev, of the notes as they are now. */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return readArchive();
  built ??= readArchive();
  return built;
}

async function readArchive(): Promise<Archive> {
  const [notes, firms] = await Promise.all([storedNotes(), getCollection('firms')]);
  return buildArchive(
    notes.filter((note): note is Note => !isBroken(note)),
    // As with notes: the loader stores the whole firm.
    firms.map(({ data }) => data as Firm),
  );
}

/** Astro types an entry by its collection's schema; the loader stores more than the frontmatter. */
async function storedNotes(): Promise<StoredNote[]> {
  return (await getCollection('ratings')).map(({ data }) => data as StoredNote);
}

/** Returns the notes that the dev server cannot show; a build has none. */
export async function getBrokenNotes(): Promise<BrokenNote[]> {
  return import.meta.env.DEV ? (await storedNotes()).filter(isBroken) : [];
}

export function isBroken(note: StoredNote): note is BrokenNote {
  return 'broken' in note;
}
