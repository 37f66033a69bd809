import { ascending } from 'd3-array';
import type { ListName } from '../../urls.ts';

/** A list with this many entries has a page for each letter. */
export const wholeList = 500;

/** The most sought entries, which the list's own page then shows. */
export const shownOfMany = 25;

/** A letter of a list; `0–9` stands for names that begin with no letter. */
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

const digits = '0–9';

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const { compare } = new Intl.Collator('en', { sensitivity: 'base' });

/** Returns the letter under which English dictionaries list a name: É under E, Ø under O, Æ under A. */
function letterOf(name: string): Letter {
  const letter = /^\p{Script=Latin}/u.test(name)
    ? alphabet.findLast((one) => compare(one, name) <= 0)
    : undefined;
  return letter ? { letter, slug: letter.toLowerCase() } : { letter: digits, slug: 'digits' };
}

/** Returns whether a page has the most sought entries alone, because there are too many for one page. */
export function isSought({ letter, entries, total }: ListPage<unknown>): boolean {
  return letter === undefined && entries.length < total;
}

/**
 * Returns the pages of a list from A to Z, with names that begin with no letter last. A long list has a page of
 * the most sought and one for each letter. Any other list has one page.
 *
 * @param items in their order
 * @param sizeOf how much an item is sought
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
  const groups = [...Map.groupBy(items, (item) => letterOf(nameOf(item)).letter)]
    .sort(([a], [b]) => Number(a === digits) - Number(b === digits) || ascending(a, b))
    .map(([letter, all]) => ({ letter: letterOf(letter), all }));
  const letters = groups.map(({ letter }) => letter);
  const total = items.length;
  const slugOf = (item: Item) => letterOf(nameOf(item)).slug;
  const page = (letter: Letter | undefined, shown: readonly Item[]): ListPage<Entry, Name> => {
    const firsts = new Map(shown.toReversed().map((item) => [slugOf(item), item]));
    const entries = shown.map((item) => {
      const slug = slugOf(item);
      return { ...entryOf(item), anchor: firsts.get(slug) === item ? slug : undefined };
    });
    return { list, letter, letters, entries, total };
  };
  const isWhole = total < wholeList;
  const shown = isWhole
    ? groups.flatMap(({ all }) => all)
    : items.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, shownOfMany);
  const first = { letter: undefined, all: shown };
  return [first, ...(isWhole ? [] : groups)].map(({ letter, all }) => ({
    list,
    letter,
    make: () => page(letter, all),
  }));
}
