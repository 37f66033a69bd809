import type { Note } from '../notes/note.ts';
import { firmSlug } from '../notes/terms/slug.ts';
import type { Archive, SomeNotes } from './archive.ts';
import { onceFor } from './once-for.ts';
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
    const groups = Map.groupBy(archive.notes, (note) => analystSlug(note));
    const analysts = [...groups].flatMap(([slug, notes]): AnalystNotes[] => {
      const [newest, ...older] = notes;
      if (slug === undefined || newest?.analyst === undefined) return [];
      return [{ slug, name: newest.analyst, notes: [newest, ...older] }];
    });
    return new Map(analysts.sort(byName).map((analyst) => [analyst.slug, analyst]));
  },
);

/** Returns the slug of the analyst whom a note names; undefined if it names none. */
export function analystSlug({ analyst }: Pick<Note, 'analyst'>): string | undefined {
  return analyst && firmSlug(analyst);
}
