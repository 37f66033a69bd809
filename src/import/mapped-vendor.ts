import { listed } from '../notes/read/shown.ts';
import { type Column, readerOf, type Vendor } from './vendors.ts';

/** The names that `--map` may give to columns. */
export const mappedFields = [
  ...['when', 'exchange', 'symbol', 'company', 'firm', 'analyst', 'author', 'action', 'from', 'to'],
  ...['targetFrom', 'targetTo', 'targetAction', 'currency', 'price', 'url', 'title'],
] as const;

/** Fields whose cells may tell what was before, too: `$51.00 → $46.00`. */
const withBefore: Readonly<Record<string, 'from' | 'targetFrom'>> = {
  to: 'from',
  targetTo: 'targetFrom',
};
const arrow = /[-=]*>|[→➝➔➜]/;

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** Returns the kind of table that `--map` describes (`Broker=firm,Date=when`), or what is wrong with the map. */
export function mappedVendor(map: string, source: string | undefined): Vendor | { wrong: string } {
  const columns: Column[] = [];
  const columnOf = (field: string) => columns.find(([, known]) => known === field)?.[0] ?? '';
  for (const pair of map.split(',')) {
    const [column, name] = pair.split('=').map((side) => side.trim());
    if (!column || !name)
      return { wrong: `Unexpected \`${map}\` as --map, expected COLUMN=FIELD,COLUMN=FIELD` };
    const field = mappedFields.find((known) => known === name);
    if (!field) return { wrong: `There is no field ${name}, only ${listed(mappedFields)}.` };
    if (columnOf(field)) return { wrong: `Two columns of --map are ${field}: name one.` };
    columns.push([column, field]);
  }
  if (columnOf('url') && source === undefined)
    return { wrong: 'A url is the address of a source: name the source, with --source.' };
  // What a cell says of before is read as if it stood in a column of its own.
  const double = columns.flatMap(([column, field]) => {
    const before = withBefore[field];
    return before ? [{ column, before, ofBefore: `${column} (before)` }] : [];
  });
  const read = readerOf([
    ...double.map(({ ofBefore, before }): Column => [ofBefore, before]),
    ...columns,
  ]);
  return {
    source,
    has: columns.map(([column]) => column),
    read: (row) => {
      const cells = { ...row };
      for (const { column, before, ofBefore } of double) {
        const [was = '', now, ...more] = textOf(row[column]).split(arrow);
        if (now === undefined || more.length > 0) continue;
        const beside = columnOf(before);
        const own = textOf(row[beside]);
        if (was.trim() && own && was.trim() !== own)
          return { reason: `${column} says ${was.trim()} of before, but ${beside} says ${own}` };
        cells[ofBefore] = was;
        cells[column] = now;
      }
      return read(cells);
    },
  };
}
