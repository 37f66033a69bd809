import type { Note } from '../notes/note.ts';
import { onceFor } from '../notes/terms/once-for.ts';
import { firmSlug } from '../notes/terms/slug.ts';
import { type Archive, groupNotes, type SomeNotes } from './archive.ts';
import { byName } from './order.ts';

/** One analyst's part of the archive. Analysts are told apart by their names alone. */
export interface AnalystNotes {
  slug: string;
  /** As the newest note spells it. */
  name: string;
  notes: SomeNotes;
}

/** Returns every analyst whom a note names, by slug, in the order of the names. */
export const analystsOf = onceFor(
  (archive: Pick<Archive, 'notes'>): ReadonlyMap<string, AnalystNotes> => {
    const groups = groupNotes(archive.notes, analystSlug);
    const analysts = [...groups].flatMap(([slug, notes]): AnalystNotes | [] =>
      slug ? { slug, name: notes[0].analyst ?? '', notes } : [],
    );
    return new Map(analysts.sort(byName).map((analyst) => [analyst.slug, analyst]));
  },
);

/** Returns the slug of the analyst whom a note names; undefined if it names none. */
export function analystSlug({ analyst }: Pick<Note, 'analyst'>): string | undefined {
  return analyst && firmSlug(analyst);
}
