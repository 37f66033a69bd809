import type { Archive } from '../archive/archive.ts';
import { ratingsCsv } from '../feeds/csv.ts';
import type { DataSite } from '../feeds/data.ts';
import type { RatingEntry } from '../feeds/data-schema.ts';
import { ratingEntry } from '../feeds/rating-entry.ts';
import type { Note } from '../notes/note.ts';
import { site } from '../site.config.ts';
import { absolute } from './links.ts';

/** What the files of the open data say of this site. */
export const dataSite: DataSite = { licence: site.licence, absolute };

/** Returns notes as entries of the open data, in their order. */
export function entriesOf(notes: readonly Note[], archive: Archive): RatingEntry[] {
  return notes.map((note) => ratingEntry(note, archive, absolute));
}

/** Returns a JSON file of the open data as it is served. */
export function jsonResponse(data: object): Response {
  return new Response(`${JSON.stringify(data)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** Returns a CSV file of the open data as it is served. */
export function csvResponse(entries: readonly RatingEntry[]): Response {
  return new Response(ratingsCsv(entries), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
}
