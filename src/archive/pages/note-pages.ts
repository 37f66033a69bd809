import type { Note } from '../../notes/note.ts';
import { type Archive, stockSlug } from '../archive.ts';
import type { Lazy } from '../lazy.ts';
import type { ReplacedNote } from '../replaced.ts';
import { type BriefContext, briefContext } from './brief-context.ts';
import { moreCount, moreNotes, tickerNeighbours } from './neighbours.ts';
import { type RatingCard, ratingCard } from './rating-card.ts';
import { type NoteRow, rowOf, rowsOf } from './rows.ts';

/** All that a note's page shows, except its body, which is rendered with the page. */
export interface NotePage {
  note: Note;
  row: NoteRow;
  card: RatingCard;
  later: NoteRow | undefined;
  earlier: NoteRow[];
  more: NoteRow[];
  /** Only if the note is a current brief. */
  context: BriefContext | undefined;
  /** The note that replaces it. */
  replacedBy: NoteRow | undefined;
  /** The notes that this one replaces. */
  replaces: NoteRow[];
}

/** Returns the page of every note: those of the archive, newest first, then the replaced ones. */
export function notePages(
  archive: Archive,
  replaced: readonly ReplacedNote[] = [],
): Lazy<NotePage, 'note'>[] {
  const { firms } = archive;
  const replacedPages = replaced.map(({ note, by }) => ({
    note,
    make: () => ({
      note,
      row: rowOf(note, firms),
      card: ratingCard(note, firms),
      later: undefined,
      earlier: [],
      context: undefined,
      more: rowsOf(archive.notes.slice(0, moreCount), firms),
      replacedBy: rowOf(by, firms),
      replaces: [],
    }),
  }));
  const placeOnTicker = new Map<string, number>();
  const replacedBy = Map.groupBy(replaced, ({ by }) => by.id);
  const currentPages = archive.notes.map((note, index) => {
    const slug = stockSlug(note);
    const place = placeOnTicker.get(slug) ?? 0;
    placeOnTicker.set(slug, place + 1);
    const make = () => {
      const onTicker = archive.tickers.get(slug)?.notes ?? [];
      const beside = tickerNeighbours(onTicker, place);
      const named = beside.later ? [beside.later, ...beside.earlier] : beside.earlier;
      return {
        note,
        row: rowOf(note, firms),
        card: ratingCard(note, firms),
        later: beside.later && rowOf(beside.later, firms),
        earlier: rowsOf(beside.earlier, firms),
        more: rowsOf(moreNotes(archive.notes, index, named), firms),
        context: note.hasBody ? undefined : briefContext(note, onTicker, place, archive),
        replacedBy: undefined,
        replaces: (replacedBy.get(note.id) ?? []).map((old) => rowOf(old.note, firms)),
      };
    };
    return { note, make };
  });
  return [...currentPages, ...replacedPages];
}
