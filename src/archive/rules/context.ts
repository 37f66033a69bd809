import { ladderOn } from '../../notes/firm.ts';
import type { Archive, TickerNotes } from '../archive.ts';
import type { Firms } from '../firms.ts';
import { stanceOf } from '../standing/stance-of.ts';
import type { ArchiveContext, Entry, KnownRating } from './rule.ts';

/** Returns a stock's notes as the rules see them. */
export function entriesOf(
  { notes, stock }: TickerNotes,
  { firms }: Archive,
): Pick<ArchiveContext, 'entries' | 'histories'> {
  const replaced = new Set(notes.map(({ replaces }) => replaces));
  const histories = new Map<string, Entry[]>();
  const entries = notes.toReversed().map((note): Entry => {
    const firm = firms.find(note.firm, note.day);
    const house = firms.slugOf(note);
    const isReplaced = replaced.has(note.id);
    const history = histories.get(house) ?? [];
    const last = isReplaced ? undefined : history.at(-1);
    const entry: Entry = {
      note,
      firm,
      ladder: firm && ladderOn(firm, note.day),
      last: last?.note,
      lastWithTarget: last?.note.priceTarget?.to === undefined ? last?.lastWithTarget : last.note,
      // If another company uses the symbol now, its history is another, unless the stock's file
      // joins them.
      before:
        last && (stock || last.note.company === note.company)
          ? ratingAfter(last, firms)
          : undefined,
    };
    if (!isReplaced) {
      history.push(entry);
      histories.set(house, history);
    }
    return entry;
  });
  return { entries, histories: [...histories.values()] };
}

/** Returns the rating in force after a note; undefined if none is known. */
function ratingAfter({ note, ladder, before }: Entry, firms: Firms): KnownRating | undefined {
  if (note.action === 'suspend' || note.action === 'terminate') return undefined;
  const word = note.rating?.to;
  if (word !== undefined) {
    const { firm, day } = note;
    return stanceOf({ word, firm, day }, firms) === 'none' ? undefined : { word, note, ladder };
  }
  return note.action === 'maintain' ? before : undefined;
}
