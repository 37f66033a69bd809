/** What starts with one letter; `#` has what starts with none. */
export interface Letter<Item> {
  letter: string;
  items: Item[];
}

/** Returns items by the first letter of their names, A to Z, then those without one; in their order. */
export function byLetter<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Letter<Item>[] {
  const groups = Map.groupBy(items, (item) => firstLetter(nameOf(item)));
  return [...groups]
    .map(([letter, items]) => ({ letter, items }))
    .sort(
      (a, b) =>
        Number(a.letter === '#') - Number(b.letter === '#') || (a.letter < b.letter ? -1 : 1),
    );
}

/** Accents are left out: É is listed with E. */
function firstLetter(name: string): string {
  const first = name.normalize('NFKD').charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}
