import { getCollection } from 'astro:content';
import { type Archive, buildArchive } from '../archive/archive.ts';
import { partReplaced, type ReplacedNote } from '../archive/replaced.ts';
import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import { type CheckedRecord, handedOver } from './checked-record.ts';
import type { BrokenNote, StoredNote } from './loader.ts';

/** What the site shows: the notes that hold, and those that were replaced. */
export interface Published {
  archive: Archive;
  replaced: ReplacedNote[];
}

let built: Promise<Published> | undefined;

/** Returns what is to be published; in dev, of the notes as they are now. */
export function getPublished(): Promise<Published> {
  if (import.meta.env.DEV) return readPublished();
  built ??= readPublished();
  return built;
}

/** Returns the archive of the notes that hold. */
export async function getArchive(): Promise<Archive> {
  return (await getPublished()).archive;
}

async function readPublished(): Promise<Published> {
  const { notes, firms } = import.meta.env.DEV ? await storedRecord() : handedOver();
  const { current, replaced } = partReplaced(notes);
  return { archive: buildArchive(current, firms), replaced };
}

async function storedRecord(): Promise<CheckedRecord> {
  const [notes, firms] = await Promise.all([storedNotes(), getCollection('firms')]);
  return {
    notes: notes.filter((note): note is Note => !isBroken(note)),
    // As with notes: the loader stores the whole firm.
    firms: firms.map(({ data }) => data as Firm),
  };
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
