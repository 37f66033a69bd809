import type { ListName } from '../../urls.ts';

/** A list with this many entries has a page for each letter. */
export const wholeList = 500;

/** How many entries its own page then shows: those at the top, by notes or by firms. */
export const topEntries = 25;

/** A letter of a list; or `0–9` for names that begin with a digit, and `Other` for the rest, as in other scripts. */
interface Letter {
  letter: string;
  /** Its form in addresses and anchors. */
  slug: string;
}

/** A page of a list from A to Z. */
export interface ListPage<Entry, Name = ListName> {
  list: Name;
  /** The page's letter; undefined on the list's own page. */
  letter: Letter | undefined;
  letters: Letter[];
  /** The first entry of each letter has that letter's slug as its anchor. */
  entries: (Entry & { anchor: string | undefined })[];
  /** The number of entries on all pages. */
  total: number;
}

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(
  (letter): Letter => ({ letter, slug: letter.toLowerCase() }),
);
const digits: Letter = { letter: '0–9', slug: 'digits' };
const other: Letter = { letter: 'Other', slug: 'other' };
const { compare } = new Intl.Collator('en', { sensitivity: 'base' });

/** Returns the letter under which English dictionaries list a name: É under E, Ø under O, Æ under A. */
function letterOf(name: string): Letter {
  if (/^\d/.test(name)) return digits;
  const isLatin = /^\p{Script=Latin}/u.test(name);
  return (isLatin && alphabet.findLast(({ letter }) => compare(letter, name) <= 0)) || other;
}

/** Returns whether a page has only the top entries, because there are too many for one page. */
export function hasTopOnly({ letter, entries, total }: ListPage<unknown>): boolean {
  return letter === undefined && entries.length < total;
}

/**
 * Returns the pages of a list from A to Z, with names that begin with none of its letters last. A long list has
 * a page of the top entries and one for each letter. Any other list has one page.
 *
 * @param items in their order
 * @param sizeOf a number by which the top entries are chosen
 */
export function listPages<Name extends ListName, Item, Entry>(
  list: Name,
  items: readonly Item[],
  {
    nameOf,
    sizeOf,
    entryOf,
  }: {
    nameOf: (item: Item) => string;
    sizeOf: (item: Item) => number;
    entryOf: (item: Item) => Entry;
  },
) {
  const ownLetter = (item: Item) => letterOf(nameOf(item));
  const byLetter = Map.groupBy(items, ownLetter);
  const letters = [...alphabet, digits, other].filter((letter) => byLetter.has(letter));
  const total = items.length;
  const page = (letter: Letter | undefined, shown: readonly Item[]): ListPage<Entry, Name> => {
    const firsts = new Map(shown.toReversed().map((item) => [ownLetter(item), item]));
    const entries = shown.map((item) => {
      const own = ownLetter(item);
      return { ...entryOf(item), anchor: firsts.get(own) === item ? own.slug : undefined };
    });
    return { list, letter, letters, entries, total };
  };
  const parts = letters.map((letter) => ({ letter, shown: byLetter.get(letter) ?? [] }));
  const isWhole = total < wholeList;
  const first = {
    letter: undefined,
    shown: isWhole
      ? parts.flatMap(({ shown }) => shown)
      : items.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, topEntries),
  };
  return [first, ...(isWhole ? [] : parts)].map(({ letter, shown }) => ({
    list,
    letter,
    make: () => page(letter, shown),
  }));
}
