import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { namesOf } from '../../src/search/names.ts';
import { makeFirm } from '../archive/make-firm.ts';
import { makeNote } from '../notes/make-note.ts';

test('tickers have their newest name, and what their companies were called before', () => {
  const archive = buildArchive(
    [
      makeNote({ published: '2026-01-05', company: 'Old Corp' }),
      makeNote({ published: '2026-01-06', company: 'New Corp' }),
      makeNote({ published: '2026-01-06', ticker: 'HKEX:0700' }),
    ],
    [],
  );
  expect(namesOf(archive).tickers).toEqual([
    { slug: 'fixt', symbol: 'FIXT', exchange: 'NYSE', company: 'New Corp', also: ['Old Corp'] },
    {
      slug: 'hkex-0700',
      symbol: '0700',
      exchange: 'HKEX',
      company: 'Example Corp',
      also: [],
    },
  ]);
});

test('firms with a note have all their names; those without one are left out', () => {
  const archive = buildArchive(
    [makeNote({ firm: 'Fixture' })],
    [
      makeFirm({
        aliases: [{ name: 'Fixture' }, { name: 'Fixture Brothers', until: '2019-12-31' }],
      }),
      makeFirm({ name: 'Silent Capital' }),
    ],
  );
  expect(namesOf(archive).firms).toEqual([
    {
      slug: 'fixture-securities',
      name: 'Fixture Securities',
      also: ['Fixture', 'Fixture Brothers'],
    },
  ]);
});

test('a new note by a known firm on a known ticker changes no name', () => {
  const notes = [makeNote({ published: '2026-01-05' }), makeNote({ published: '2026-01-06' })];
  expect(namesOf(buildArchive(notes, []))).toEqual(namesOf(buildArchive(notes.slice(1), [])));
});
