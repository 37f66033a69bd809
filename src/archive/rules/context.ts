import { ladderOn } from '../../notes/firm.ts';
import type { Note } from '../../notes/note.ts';
import { type Archive, stockSlug, type TickerNotes } from '../archive.ts';
import { stanceOf } from '../standing/stance-of.ts';
import type { ArchiveContext, Entry, KnownRating } from './rule.ts';

/** Returns a stock's notes as the rules see them. */
export function entriesOf(
  { notes }: TickerNotes,
  { firms, stocks }: Archive,
): Pick<ArchiveContext, 'entries' | 'histories' | 'days'> {
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
      before: last && ratingAfter(last, note, { firms, stocks }),
    };
    if (!isReplaced) {
      history.push(entry);
      histories.set(house, history);
    }
    return entry;
  });
  return {
    entries,
    histories: [...histories.values()],
    days: [...Map.groupBy(entries, ({ note }) => `${firms.slugOf(note)} ${note.day}`).values()],
  };
}

/** Returns the rating in force after the last note, for the next one on the same company. */
function ratingAfter(
  { note, before }: Entry,
  next: Note,
  { firms, stocks }: Pick<Archive, 'firms' | 'stocks'>,
): KnownRating | undefined {
  // If another company uses the symbol now, its history is another, unless the stock's file joins
  // them.
  if (note.company !== next.company && !stocks.at(stockSlug(next))) return undefined;
  if (note.action === 'suspend' || note.action === 'terminate') return undefined;
  const word = note.rating?.to;
  if (word !== undefined) {
    const { firm, day } = note;
    return stanceOf({ word, firm, day }, firms) === 'none' ? undefined : { word, note };
  }
  return note.action === 'maintain' ? before : undefined;
}
