import type { Archive } from '../archive/archive.ts';
import { ratingsCsv } from '../feeds/csv.ts';
import type { DataSite } from '../feeds/data.ts';
import type { RatingRecord } from '../feeds/data-schema.ts';
import { ratingRecord } from '../feeds/rating-record.ts';
import type { Note } from '../notes/note.ts';
import { site } from '../site.config.ts';
import { absolute } from './links.ts';

/** What the files of the open data say of this site. */
export const dataSite: DataSite = { name: site.name, licence: site.licence, absolute };

/** A note's record is in the file of its year and in that of its ticker: it is made once. */
const known = new WeakMap<Note, RatingRecord>();

/** Returns notes as records of the open data, in their order. */
export function recordsOf(notes: readonly Note[], archive: Archive): RatingRecord[] {
  return notes.map((note) => {
    let record = known.get(note);
    if (!record) {
      record = ratingRecord(note, archive, absolute);
      known.set(note, record);
    }
    return record;
  });
}

/** Returns a JSON file of the open data as it is served. */
export function jsonResponse(data: object): Response {
  return new Response(`${JSON.stringify(data)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** Returns a CSV file of the open data as it is served. */
export function csvResponse(records: readonly RatingRecord[]): Response {
  return new Response(ratingsCsv(records), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
}

/** Returns the notes of each year, in their order. */
export function notesByYear(notes: readonly Note[]): [year: string, Note[]][] {
  return [...Map.groupBy(notes, ({ day }) => day.slice(0, 4))];
}
