import type { Archive } from '../archive/archive.ts';
import { statedStance } from '../archive/standing/stance-of.ts';
import * as urls from '../archive/urls.ts';
import { direction, impliedUpside, priceTargetAction } from '../notes/figures.ts';
import type { Note } from '../notes/note.ts';
import { tickerOf } from '../notes/terms/ticker.ts';
import { type AddedFields, emptyFields, entryFields, type RatingEntry } from './data-schema.ts';

/**
 * Returns a note as an entry of the open data: its facts and figures, and of its author's prose only the headline.
 *
 * @param absolute returns a path of the site as a whole address
 */
export function ratingEntry(
  note: Note,
  { firms }: Pick<Archive, 'firms'>,
  absolute: (path: string) => string,
): RatingEntry {
  const added: AddedFields = {
    id: note.id,
    url: absolute(urls.note(note.id)),
    day: note.day,
    ...tickerOf(note),
    firmSlug: firms.slugOf(note),
    direction: direction(note),
    stance: statedStance(note, firms),
    impliedUpside: twoDecimals(impliedUpside(note)),
  };
  const values: Record<string, unknown> = {
    ...note,
    ...added,
    priceTarget: { ...note.priceTarget, action: priceTargetAction(note) },
  };
  // Each value is that of the field of its name, and the fields are the schema's own.
  return Object.fromEntries(
    entryFields.map((name) => [name, values[name] ?? emptyFields[name]]),
  ) as RatingEntry;
}

/** Rounds by the decimal digits, as pages do, and never returns a negative zero. */
function twoDecimals(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Number(percent.toFixed(2)) || 0;
}
