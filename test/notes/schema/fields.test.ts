import { expect, test } from 'vitest';
import { csvColumns } from '../../../src/feeds/csv.ts';
import { entryFields, ratingEntrySchema } from '../../../src/feeds/data-schema.ts';
import { fieldsOf } from '../../../src/notes/schema/fields.ts';
import { firmSchema } from '../../../src/notes/schema/firm-schema.ts';
import { frontmatterSchema } from '../../../src/notes/schema/schema.ts';
import { readForm } from '../read-form.ts';
import { sampleNote, withFields } from '../rules/sample-note.ts';

const fields = [...fieldsOf(frontmatterSchema), ...fieldsOf(firmSchema)];

test('every field is declared with what it says', () => {
  const silent = [...fields, ...fieldsOf(ratingEntrySchema)].filter(({ what }) => what === '');
  expect(silent.map(({ label }) => label)).toEqual([]);
});

test('a name that a field has elsewhere belongs to one field, and is no field’s name here', () => {
  const names = new Set(fields.map(({ path }) => path.at(-1)));
  const meant = new Map<string, Set<string>>();
  for (const { path, facts } of fields) {
    for (const other of facts.alsoCalled ?? []) {
      expect(other).toMatch(/^[a-z]+$/);
      meant.set(other, (meant.get(other) ?? new Set()).add(path.at(-1) ?? ''));
    }
  }
  for (const [other, fieldNames] of meant) expect([other, ...fieldNames]).toHaveLength(2);
  expect([...meant.keys()].filter((other) => names.has(other) && other !== 'date')).toEqual([]);
});

test.each([
  ['earnings: 2026-03-25', 'write `nextEarnings:`'],
  ['pt: { to: 16, currency: USD }', 'write `priceTarget:`'],
  ['rating: { prior: Hold, to: Buy }', 'write `from:`'],
  ['rating: Buy', 'write `rating: { to: Buy }`'],
  ['risks: Rain', 'write it as\nrisks:\n  - text: Rain'],
  ['risks: [Rain]', 'write `{ text: Rain }`'],
  ['risks: [{ text: Rain, affects: food }]', 'write `affects: [food]`'],
])('what is declared beside a field reaches the suggestions of the check: %s', (wrong, help) => {
  expect(readForm(withFields(wrong)).diagnostics.map((found) => found.help)).toContain(help);
});

test('a required field that is missing is shown by its example', () => {
  const { diagnostics } = readForm(sampleNote.replace(/^company: .*\n/m, ''));
  expect(diagnostics.map(({ help }) => help)).toContain('add it, as in `company: Kingsoft Cloud`');
});

/** The columns of version 1, as programs count them. New columns are added behind the last. */
const firstColumns = [
  ...['id', 'url', 'published', 'day', 'ticker', 'exchange', 'symbol', 'company', 'firm'],
  ...['firmSlug', 'analyst', 'author', 'action', 'direction', 'rating.from', 'rating.to', 'stance'],
  ...['priceTarget.from', 'priceTarget.to', 'priceTarget.currency', 'priceTarget.action', 'price'],
  ...['impliedUpside', 'statedUpside', 'targetRange.low', 'targetRange.high'],
  ...['targetRange.source', 'nextEarnings', 'corrections', 'title'],
];

test('columns that were published keep their places', () => {
  expect(
    csvColumns.slice(0, firstColumns.length),
    'a new field takes the place behind the last: see `place` in notes/schema/fields.ts',
  ).toEqual(firstColumns);
});

test('no two fields of the open data have one place', () => {
  const top = fieldsOf(ratingEntrySchema).filter(({ path }) => path.length === 1);
  expect(top.map(({ path }) => path[0])).toEqual(entryFields);
  const places = top.map(({ facts }) => facts.data?.place);
  const columns = top.map(({ facts }) => facts.data?.column ?? facts.data?.place);
  expect(new Set(places).size).toBe(places.length);
  expect(new Set(columns).size).toBe(columns.length);
});
