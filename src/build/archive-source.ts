import { getCollection } from 'astro:content';
import { type Archive, buildArchive } from '../archive/archive.ts';
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
  const [notes, firms] = await Promise.all([getCollection('ratings'), getCollection('firms')]);
  return buildArchive(
    notes.map(({ data }) => data).filter((data): data is Note => !isBroken(data)),
    firms.map(({ data }) => data),
  );
}

/** Returns the notes that the dev server cannot show; a build has none. */
export async function getBrokenNotes(): Promise<BrokenNote[]> {
  if (!import.meta.env.DEV) return [];
  return (await getCollection('ratings')).map(({ data }) => data).filter(isBroken);
}

export function isBroken(note: StoredNote): note is BrokenNote {
  return 'broken' in note;
}
