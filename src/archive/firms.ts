import { type Firm, type Ladder, ladderOn } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import type { Day } from '../notes/terms/dates.ts';
import { firmSlug } from '../notes/terms/slug.ts';

export interface Firms {
  /** Returns the firm that a name meant on a day; undefined if no file has the name. */
  find(name: string, on: Day): Firm | undefined;
  /** Returns the slug of a note's firm: that of its file, under any of its names, if it has one. */
  slugOf(note: Pick<Note, 'firm' | 'day'>): string;
  /** Returns the ladder that the firm of that name used on a day, if known. */
  ladder(name: string, on: Day): Ladder | undefined;
  all: readonly Firm[];
}

/** Returns an index of firms by name and alias. A name wins over an alias. */
export function indexFirms(files: readonly Firm[]): Firms {
  const byName = new Map(files.map((firm) => [nameKey(firm.name), firm]));
  const users = files.flatMap((firm) => (firm.aliases ?? []).map((alias) => ({ ...alias, firm })));
  // If an alias passed from one firm to another, the firm that lost it comes first, in any order of
  // files.
  users.sort((a, b) => (a.until ?? '9999').localeCompare(b.until ?? '9999'));
  const byAlias = Map.groupBy(users, ({ name }) => nameKey(name));
  // All notes share a few names, so each is read once.
  const read = new Map<string, { key: string; slug: string }>();
  const readName = (name: string) => {
    const known = read.get(name) ?? { key: nameKey(name), slug: firmSlug(name) };
    read.set(name, known);
    return known;
  };
  const find = (name: string, on: Day): Firm | undefined => {
    const { key } = readName(name);
    return (
      byName.get(key) ??
      byAlias.get(key)?.find(({ until }) => until === undefined || on <= until)?.firm
    );
  };
  return {
    find,
    slugOf: ({ firm, day }) => find(firm, day)?.slug ?? readName(firm).slug,
    ladder: (name, on) => {
      const firm = find(name, on);
      return firm && ladderOn(firm, on);
    },
    all: [...files].sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}

/** Returns a firm's name for comparisons: `da davidson` for `D.A. Davidson`. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
