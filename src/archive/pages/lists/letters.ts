import { ascending } from 'd3-array';

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
export interface ListPage<Entry> {
  /** The page's letter; undefined on the list's own page. */
  letter: Letter | undefined;
  letters: Letter[];
  entries: Entry[];
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

/** Returns a function that gives the first entry of each letter its anchor, and the others none. */
export function anchorsOf<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): (entry: Entry) => string | undefined {
  const slugOf = (entry: Entry) => letterOf(nameOf(entry)).slug;
  const first = new Map(entries.toReversed().map((entry) => [slugOf(entry), entry]));
  return (entry) => (first.get(slugOf(entry)) === entry ? slugOf(entry) : undefined);
}

/**
 * Returns the pages of a list from A to Z, with names that begin with no letter last. A long list has a page of
 * the most sought and one for each letter. Any other list has one page.
 *
 * @param items in their order
 * @param sizeOf how much an item is sought
 */
export function listPages<Item, Entry>(
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
  const page = (letter: Letter | undefined, shown: readonly Item[]): ListPage<Entry> => ({
    letter,
    letters,
    entries: shown.map(entryOf),
    total,
  });
  const isWhole = total < wholeList;
  const shown = isWhole
    ? groups.flatMap(({ all }) => all)
    : items.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, shownOfMany);
  const first = { letter: undefined, all: shown };
  return [first, ...(isWhole ? [] : groups)].map(({ letter, all }) => ({
    letter,
    make: () => page(letter, all),
  }));
}
