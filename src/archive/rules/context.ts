import { type Firm, ladderOn } from '../../notes/firm.ts';
import type { Note } from '../../notes/note.ts';
import { firmSlug } from '../../notes/terms/slug.ts';
import { type Archive, stockSlug } from '../archive.ts';
import { stanceOf } from '../standing/stance-of.ts';
import type { ArchiveContext, Entry, KnownRating } from './rule.ts';

/** Returns what the archive rules see, in one pass over the notes. */
export function archiveContext(
  archive: Archive,
): Omit<ArchiveContext, 'rules' | 'now' | 'isFound'> {
  const byId = new Map(archive.notes.map((note) => [note.id, note]));
  const replaced = new Set(archive.notes.map(({ replaces }) => replaces));
  const entries: Entry[] = [];
  const histories = new Map<string, Entry[]>();
  const days = new Map<string, Entry[]>();
  const keyOf = firmKeys();
  for (const note of archive.notes.toReversed()) {
    const firm = archive.firms.find(note.firm, note.day);
    const ticker = stockSlug(note);
    const key = `${keyOf(firm, note)} ${ticker}`;
    const isReplaced = replaced.has(note.id);
    const entry: Entry = {
      note,
      firm,
      ladder: firm && ladderOn(firm, note.day),
      before: isReplaced ? undefined : ratingAfter(histories.get(key)?.at(-1), note, archive),
    };
    entries.push(entry);
    push(days, `${key} ${note.day}`, entry);
    if (!isReplaced) push(histories, key, entry);
  }
  return {
    entries,
    histories: [...histories.values()],
    tickers: [...Map.groupBy(entries, ({ note }) => stockSlug(note)).values()],
    days: [...days.values()],
    byId,
    firms: archive.firms,
    stocks: archive.stocks,
    directory: archive.directory,
  };
}

/** Returns the rating in force after the last note, for the next one on the same company. */
function ratingAfter(
  last: Entry | undefined,
  next: Note,
  { firms, stocks }: Archive,
): KnownRating | undefined {
  if (!last) return undefined;
  const { note, before } = last;
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

/** One key for all names of a firm. Without a file, the key is the firm's own name. */
function firmKeys(): (firm: Firm | undefined, note: Note) => string {
  const slugs = new Map<string, string>();
  return (firm, { firm: name }) => {
    if (firm) return firm.slug;
    const slug = slugs.get(name) ?? firmSlug(name);
    slugs.set(name, slug);
    return slug;
  };
}

function push<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
