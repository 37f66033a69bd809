import { expect, test } from 'vitest';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import { type Named, namesOf } from '../../src/search/names.ts';
import { makeFirm } from '../archive/make-firm.ts';
import { makeNote } from '../notes/make-note.ts';

const ofKind = (wanted: Named['kind'], archive: Archive) =>
  namesOf(archive).filter(({ kind }) => kind === wanted);

test('tickers have their newest name, and what their companies were called before', () => {
  const archive = buildArchive(
    [
      makeNote({ published: '2026-01-05', company: 'Old Corp' }),
      makeNote({ published: '2026-01-06', company: 'New Corp' }),
      makeNote({ published: '2026-01-06', ticker: 'HKEX:0700' }),
    ],
    [],
  );
  expect(ofKind('ticker', archive)).toEqual([
    {
      kind: 'ticker',
      slug: 'fixt',
      name: 'New Corp',
      also: ['Old Corp'],
      ticker: { symbol: 'FIXT', exchange: 'NYSE' },
    },
    {
      kind: 'ticker',
      slug: 'hkex-0700',
      name: 'Example Corp',
      also: [],
      ticker: { symbol: '0700', exchange: 'HKEX' },
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
  expect(ofKind('firm', archive)).toEqual([
    {
      kind: 'firm',
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
