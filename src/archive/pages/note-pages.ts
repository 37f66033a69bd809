import type { Note } from '../../notes/note.ts';
import { type Archive, stockSlug } from '../archive.ts';
import type { Made } from '../lazy.ts';
import type { ReplacedNote } from '../replaced.ts';
import { type BriefContext, briefContext } from './brief-context.ts';
import { moreCount, moreNotes, tickerNeighbours } from './neighbours.ts';
import { ratingCard } from './rating-card.ts';
import { rowOf, rowsOf } from './rows.ts';

/** All that a note's page shows, except its body, which is rendered with the page. */
export type NotePage = Made<typeof notePages>;

/** What a page names besides its note. */
interface Beside {
  later?: Note | undefined;
  earlier?: readonly Note[];
  more: readonly Note[];
  context?: BriefContext | undefined;
  /** The note that replaces it. */
  by?: Note;
}

/** Returns the page of every note: those of the archive, newest first, then the replaced ones. */
export function notePages(archive: Archive, replaced: readonly ReplacedNote[] = []) {
  const { notes, firms } = archive;
  const byReplacing = Map.groupBy(replaced, ({ by }) => by.id);
  const pageOf = (note: Note, { later, earlier = [], more, context, by }: Beside) => ({
    note,
    card: ratingCard(note, firms),
    later: later && rowOf(later, firms),
    earlier: rowsOf(earlier, firms),
    more: rowsOf(more, firms),
    /** Only if the note is a current brief. */
    context,
    replacedBy: by && rowOf(by, firms),
    replaces: (byReplacing.get(note.id) ?? []).map((old) => rowOf(old.note, firms)),
  });
  const current = notes.map((note, index) => ({
    note,
    make: () => {
      const onTicker: readonly Note[] = archive.tickers.get(stockSlug(note))?.notes ?? [];
      const { later, earlier } = tickerNeighbours(onTicker, onTicker.indexOf(note));
      const more = moreNotes(notes, index, later ? [later, ...earlier] : earlier);
      const context = note.hasBody ? undefined : briefContext(note, archive);
      return pageOf(note, { later, earlier, more, context });
    },
  }));
  const old = replaced.map(({ note, by }) => ({
    note,
    make: () => pageOf(note, { more: notes.slice(0, moreCount), by }),
  }));
  return [...current, ...old];
}
