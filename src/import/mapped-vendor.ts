import { type RawRow, readerOfPairs, type Vendor } from './vendors.ts';

/** The names that `--map` may give to columns. */
export const mappedFields = [
  ...['when', 'exchange', 'symbol', 'company', 'firm', 'analyst', 'author', 'action', 'from', 'to'],
  ...['targetFrom', 'targetTo', 'targetAction', 'currency', 'price', 'url', 'title'],
] as const;

/** Fields whose cells may tell what was before, too: `$51.00 → $46.00`. */
const withBefore: Readonly<Record<string, string>> = { to: 'from', targetTo: 'targetFrom' };
const beforeIn = (column: string) => `${column} (before)`;

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** Returns a row in which each of these columns has one value, and what was before has its own. */
function splitCells(row: RawRow, columns: readonly string[]): RawRow {
  const split = columns.flatMap((column): [string, unknown][] => {
    const { [column]: cell } = row;
    const [before, now, ...more] = typeof cell === 'string' ? cell.split(/[-=]*>|[→➝➔➜]/) : [];
    if (now === undefined || more.length > 0) return [];
    return [
      [beforeIn(column), before],
      [column, now],
    ];
  });
  return { ...row, ...Object.fromEntries(split) };
}

/** Returns the kind of table that `--map` describes (`Broker=firm,Date=when`), or what is wrong with the map. */
export function mappedVendor(map: string, source: string | undefined): Vendor | { wrong: string } {
  const pairs = map.split(',').map((pair) => pair.split('=').map((side) => side.trim()));
  const names: readonly string[] = mappedFields;
  for (const [column, field] of pairs) {
    if (!column || !field)
      return { wrong: `Unexpected \`${map}\` as --map, expected COLUMN=FIELD,COLUMN=FIELD` };
    if (!names.includes(field))
      return { wrong: `There is no field ${field}: ${names.join(', ')}.` };
  }
  const mapped = pairs.map(([column = '', field = '']) => ({ column, field }));
  const repeated = mapped.find(({ field }, at) =>
    mapped.slice(0, at).some((earlier) => earlier.field === field),
  );
  if (repeated) return { wrong: `Two columns of --map are ${repeated.field}: name one.` };
  const double = mapped.flatMap(({ column, field }) => {
    const before = withBefore[field];
    return before ? [{ column, field: before }] : [];
  });
  const read = readerOfPairs([
    ...double.map(({ column, field }) => ({ column: beforeIn(column), field })),
    ...mapped,
  ]);
  const columns = double.map(({ column }) => column);
  return {
    source,
    has: mapped.map(({ column }) => column),
    read: (row) => {
      const split = splitCells(row, columns);
      for (const { column, field } of double) {
        const beside = mapped.find((one) => one.field === field)?.column ?? '';
        const [inCell, own] = [textOf(split[beforeIn(column)]), textOf(split[beside])];
        if (inCell && own && inCell !== own)
          return { reason: `${column} says ${inCell} of before, but ${beside} says ${own}` };
      }
      return read(split);
    },
  };
}
