import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { writeDraft } from '../../src/drafts/write-draft.ts';
import { ratingsCsv } from '../../src/feeds/csv.ts';
import { ratingEntry } from '../../src/feeds/rating-entry.ts';
import { noteOfRow } from '../../src/import/judge-row.ts';
import { stocksOf } from '../../src/import/read-row.ts';
import { type RawRow, vendorOf } from '../../src/import/vendors.ts';
import type { Note } from '../../src/notes/note.ts';
import { recordedNotes } from '../notes/headlines/fixtures.ts';
import { makeNote } from '../notes/make-note.ts';
import { parseText } from '../notes/parse-text.ts';
import { rightValue } from '../notes/right-value.ts';

const archive = buildArchive([], []);
const context = {
  firms: archive.firms,
  stocks: stocksOf(archive),
  zone: 'UTC',
};
const entry = (note: Note) => ratingEntry(note, archive, (path) => `https://example.org${path}`);

/** Returns the note that a note's row of CSV is imported as. */
function throughCsv(note: Note): Note {
  return imported(parsedCsv(ratingsCsv([entry(note)])));
}

function parsedCsv(csv: string): RawRow {
  return Papa.parse<RawRow>(csv, { header: true, delimiter: ',' }).data[0] ?? {};
}

function imported(row: RawRow): Note {
  const vendor = vendorOf(Object.keys(row));
  const read = vendor && noteOfRow(row, vendor, context, undefined);
  if (!read || 'reason' in read) throw new Error(read?.reason ?? 'No vendor has such a row.');
  return rightValue(parseText(writeDraft(read.fields), read.path));
}

/** What CSV holds of a note; sources and corrections are in the JSON alone. */
const facts = (note: Note) => ({ ...entry(note), sources: [], corrections: [] });

test.each(recordedNotes.map((note) => [note.id, note] as const))(
  'the CSV of %s is imported as the same fields',
  (_id, note) => expect(facts(throughCsv(note))).toEqual(facts(note)),
);

/** An entry of `ratings.json`, and the same in the cells of a table of rejected rows. */
const jsonRows = (note: Note): RawRow[] => {
  const { corrections: _, ...row } = JSON.parse(JSON.stringify(entry(note))) as RawRow; // our own entry
  const cells = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
  ]);
  return [{ ...row, corrections: [] }, row, Object.fromEntries(cells)];
};

test.each(recordedNotes.map((note) => [note.id, note] as const))(
  'the JSON of %s is imported as the same fields, sources too',
  (_id, note) => {
    const whole = { ...entry(note), corrections: [] };
    for (const row of jsonRows(note))
      expect({ ...entry(imported(row)), corrections: [] }).toEqual(whole);
  },
);

test.each(['2026-02-10T02:30:00Z', '2026-02-10T00:00:00Z', '2026-02-10T02:30:00+00:00'])(
  'a note of ours that was published at %s keeps its day, and so its id',
  (published) => {
    const note = makeNote({ published });
    expect(facts(throughCsv(note))).toEqual(facts(note));
  },
);

test.each([[[{ was: 'x' }]], ['[{"was":"x"}]'], ['1'], [1]])(
  'a row whose corrections are %j is for its author to copy',
  (corrections) => {
    const [note] = recordedNotes;
    const row = { ...(note && jsonRows(note)[1]), corrections };
    expect(() => imported(row)).toThrow('copy the note itself');
  },
);

const amount = fc.integer({ min: 1, max: 9_999_999 }).map((cents) => cents / 100);
const word = fc.constantFrom('Buy', 'Hold', 'Sell', 'Strong Buy', 'In-Line', 'Equal-Weight');
/** Without apostrophes: one before a sign is what our CSV puts there itself, and no reader can tell the two apart. */
const text = fc
  .string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(...'Aa1 &",;=-+@') })
  .map((value) => `X${value.trim().replace(/\s+/g, ' ')}`);

test('notes, their CSV and what is imported from it state the same', () => {
  fc.assert(
    fc.property(text, text, word, word, amount, amount, (company, analyst, from, to, low, high) => {
      const isSame = from === to;
      const note = makeNote({
        ...{ title: `${company} title`, company, analyst, action: isSame ? 'maintain' : 'upgrade' },
        rating: isSame ? { to } : { from, to },
        priceTarget: { from: low, to: high, currency: 'USD' },
      });
      expect(facts(throughCsv(note))).toEqual(facts(note));
    }),
    { numRuns: 200 },
  );
});
