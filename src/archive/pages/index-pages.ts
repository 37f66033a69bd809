/** One page of the index. The first page, which has the newest notes, has no `number`. */
export interface IndexPage<Item> {
  number: number | undefined;
  items: readonly Item[];
  /** The page with newer notes. Undefined on the first page. */
  newer: number | 'first' | undefined;
  /** The page with older notes. Undefined on the oldest. */
  older: number | undefined;
}

/**
 * Cuts a list, newest first, into the pages of an index. There is always a first page, even if it is
 * empty.
 *
 * Pages are numbered from the oldest, and a numbered page is always full, so a new item changes only the first
 * page. That page has whatever no numbered page has: between one and two pages’ worth.
 */
export function indexPages<Item>(
  items: readonly Item[],
  size: number,
): [first: IndexPage<Item>, ...numbered: IndexPage<Item>[]] {
  const full = Math.max(0, Math.floor(items.length / size) - 1);
  const numbered = Array.from({ length: full }, (_, at): IndexPage<Item> => {
    const number = at + 1;
    const end = items.length - at * size;
    return {
      number,
      items: items.slice(end - size, end),
      newer: number === full ? 'first' : number + 1,
      older: number > 1 ? number - 1 : undefined,
    };
  });
  const first: IndexPage<Item> = {
    number: undefined,
    items: items.slice(0, items.length - full * size),
    newer: undefined,
    older: full > 0 ? full : undefined,
  };
  return [first, ...numbered.reverse()];
}
