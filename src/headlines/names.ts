import type { Archive } from '../archive/archive.ts';
import { companyKey } from '../archive/company-key.ts';
import { type Firms, nameKey } from '../archive/firms.ts';
import type { Day } from '../notes/terms/dates.ts';
import { otherHouses, wholeNames } from './lexicon.ts';
import { type RatingFinder, ratingFinder } from './ratings.ts';

/** The names that are known before a headline is read. */
export interface Names {
  firms: Firms;
  /** Returns whether these words are the whole name of a company. */
  isCompany(words: string): boolean;
  /** Finds the rating words of all firms, and the common ones. */
  ratingAt: RatingFinder;
}

/** Returns the names of an archive's firms, and of its companies and those of its directory. */
export function namesOf(archive: Archive): Names {
  const keys = new Set(archive.directory.all.map(({ company }) => companyKey(company)));
  for (const { notes } of archive.tickers.values()) {
    for (const { company } of notes) keys.add(companyKey(company));
  }
  keys.delete('');
  const { firms } = archive;
  const ratingAt = ratingFinder(firms.all.flatMap(({ ladders }) => ladders ?? []));
  return { firms, ratingAt, isCompany: (words) => keys.has(companyKey(words)) };
}

const others = new Set(otherHouses.map(nameKey));

/** Returns whether these words are the name of a house, with or without a file. */
export const isHouse = (words: string, { firms }: Names, on: Day): boolean =>
  firms.find(words, on) !== undefined || others.has(nameKey(words));

/** Returns the length of a name at the text's start that grammar would cut; 0 if there is none. */
export function wholeNameLength(text: string): number {
  const lower = text.toLowerCase();
  const name = wholeNames.find(
    (known) => lower.startsWith(known) && !/[\p{L}\p{N}']/u.test(lower[known.length] ?? ' '),
  );
  return name?.length ?? 0;
}

/** Returns the only firm whose name begins like this, for a headline that was cut off: `B of A Securi`. */
export function firmThatBegins(text: string, firms: Firms, on: Day): string | undefined {
  const start = text.toLowerCase();
  if (start.length < 4) return undefined;
  const found = firms.all.filter(({ name, aliases = [] }) =>
    [name, ...aliases.filter(({ until }) => !until || on <= until).map((alias) => alias.name)].some(
      (known) => known.toLowerCase().startsWith(start),
    ),
  );
  return found.length === 1 ? found[0]?.name : undefined;
}
