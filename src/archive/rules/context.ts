import { ladderOn } from '../../notes/firm.ts';
import type { Note } from '../../notes/note.ts';
import { type Archive, stockSlug } from '../archive.ts';
import { stanceOf } from '../standing/stance-of.ts';
import type { ArchiveContext, Entry, KnownRating } from './rule.ts';

/** Returns what the archive rules see, in one pass over the notes. */
export function archiveContext({
  notes,
  firms,
  stocks,
  directory,
}: Archive): Omit<ArchiveContext, 'rules' | 'now' | 'isFound'> {
  const replaced = new Set(notes.map(({ replaces }) => replaces));
  const histories = new Map<string, Entry[]>();
  const entries = notes.toReversed().map((note): Entry => {
    const firm = firms.find(note.firm, note.day);
    const key = `${firms.slugOf(note)} ${stockSlug(note)}`;
    const isReplaced = replaced.has(note.id);
    const history = histories.get(key) ?? [];
    const last = isReplaced ? undefined : history.at(-1);
    const entry: Entry = {
      note,
      firm,
      ladder: firm && ladderOn(firm, note.day),
      key,
      last: last?.note,
      lastWithTarget: last?.note.priceTarget?.to === undefined ? last?.lastWithTarget : last.note,
      before: last && ratingAfter(last, note, { firms, stocks }),
    };
    if (!isReplaced) {
      history.push(entry);
      histories.set(key, history);
    }
    return entry;
  });
  return {
    entries,
    histories: [...histories.values()],
    tickers: [...Map.groupBy(entries, ({ note }) => stockSlug(note)).values()],
    days: [...Map.groupBy(entries, ({ note, key }) => `${key} ${note.day}`).values()],
    byId: new Map(notes.map((note) => [note.id, note])),
    firms,
    stocks,
    directory,
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
